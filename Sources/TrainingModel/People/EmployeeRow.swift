/// An employee in 24 bytes, identities as codes of a `PeopleTable`.
@frozen
public struct EmployeeRow: Hashable, Sendable {
  /// Person (26 bits), day of appointment (19) and of hire (19).
  @usableFromInline var personAndDays: UInt64
  /// Where the person works.
  public internal(set) var organization: IdentifierPool.Code
  /// The role the person holds.
  public internal(set) var role: IdentifierPool.Code
  /// Where it was read.
  public let position: RowPosition

  /// An employee.
  public init(
    person: IdentifierPool.Code, organization: IdentifierPool.Code, role: IdentifierPool.Code,
    appointed: CalendarDate?, hired: CalendarDate?, position: RowPosition
  ) {
    personAndDays = UInt64(person) << 38 | PackedDay(appointed).word << 19 | PackedDay(hired).word
    self.organization = organization
    self.role = role
    self.position = position
  }

  /// The person.
  public internal(set) var person: IdentifierPool.Code {
    @inlinable get { IdentifierPool.Code(truncatingIfNeeded: personAndDays >> 38) }
    set { personAndDays = personAndDays & (1 << 38 - 1) | UInt64(newValue) << 38 }
  }

  /// The day numbers of appointment and hire; 0 for a day that is not known.
  public var dayNumbers: (appointed: Int, hired: Int) {
    let (appointed, hired) = (PackedDay(word: UInt64(appointment)), PackedDay(word: personAndDays & 0x7FFFF))
    return (appointed.isAbsent ? 0 : appointed.number, hired.isAbsent ? 0 : hired.number)
  }

  /// Appointment to this role.
  public var appointed: CalendarDate? { PackedDay(word: personAndDays >> 19 & 0x7FFFF).date }
  /// First hire.
  public var hired: CalendarDate? { PackedDay(word: personAndDays & 0x7FFFF).date }
  /// The appointment, packed.
  var appointment: UInt32 { UInt32(personAndDays >> 19 & 0x7FFFF) }
}
