import Diagnostics
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

@Suite("Rosters as documents")
struct RosterRoundTripTests {
  @Test func readingGivesBackWhatWasWritten() throws {
    func seat(_ holder: RosterSeat.Holder, batch: Identifier? = nil) -> RosterSeat {
      RosterSeat(organization: "M-1", role: "کارشناس", batch: batch, holder: holder)
    }
    let sessions = [
      RosterSession(
        course: "C-1", period: "spring", number: 1, host: "M",
        seats: [
          seat(.employee("1001", .onboarding), batch: "spring–late"), seat(.employee("کد-۲", .need)),
          seat(.counted(9_999_999_999)), seat(.employee("&<\"", .prerequisite)), seat(.open(2)),
        ]),
      RosterSession(course: "C-1", period: "spring", number: 2, host: "M", seats: []),
    ]
    let roster = Roster(
      id: "roster-1", program: "program-1", organization: "M", year: 1404, calendar: .persian,
      sessions: sessions)
    let bytes = try RosterEncoder.encode(roster)
    let document = try XMLReader.read(bytes: bytes, as: "roster.xml")
    #expect(document.findings.map(\.rule.code) == [])
    var draft = DossierDraft()
    RosterDecoder.decode(try #require(document.root), into: &draft)
    let read = try #require(draft.dossier.rosters.first)
    #expect(read.id == roster.id && read.program == roster.program && read.year == roster.year)
    #expect(read.organization == roster.organization && read.calendar == roster.calendar)
    let unplaced = read.sessions.map { session in
      var session = session
      session.location = nil
      return session
    }
    #expect(unplaced == sessions)
  }

  @Test func whatNoDocumentCanHoldIsRefused() {
    let seat = RosterSeat(organization: "M 1", role: "R", holder: .counted(1))
    let roster = Roster(
      id: "r", program: "p", organization: "M", year: 1404, calendar: .persian,
      sessions: [RosterSession(course: "C", period: "P", number: 1, host: "M", seats: [seat])])
    #expect(throws: UnwritableDocument.identity(attribute: "organization", value: "M 1")) {
      try RosterEncoder.encode(roster)
    }
  }
}
