import Diagnostics

/// What the embedded schemas say, for explaining faults to people and for finding all of them in one pass.
///
/// libxml2 judges values; it stops at the first element out of place in each parent and cannot say where a key
/// was used before. These two checks therefore follow the declarations collected here.
struct SchemaGuide: Sendable {
  /// A type of values, with the sentence that explains it.
  struct ValueType: Sendable, Equatable {
    /// Its name in the schemas; `nil` for one without a name.
    var name: String?
    var meaning = LocalizedText()
    /// The only values, if it lists them.
    var values: [String] = []
  }

  /// An attribute that an element may or must have.
  struct Attribute: Sendable {
    var name: String
    var isRequired: Bool
    var type: ValueType
    var meaning: LocalizedText
  }

  /// How often an element, or one of several, may stand at one place of a sequence.
  struct Particle: Sendable {
    /// Indices in `SchemaGuide.declarations`.
    var declarations: [Int]
    var minimum: Int
    /// `nil`: any number.
    var maximum: Int?
  }

  /// What may stand inside an element.
  enum Content: Sendable {
    case nothing
    case text(ValueType)
    /// These in this order.
    case sequence([Particle])
    /// Something that only libxml2 knows.
    case other
  }

  /// A constraint between the values of attributes.
  struct Constraint: Sendable {
    enum Kind: Sendable, Equatable {
      /// Every element has the attributes, and no two the same values.
      case key
      /// No two elements have the same values.
      case unique
      /// The values are those of the key with this name.
      case reference(to: String)
    }

    var name: String
    var kind: Kind
    /// The elements that are compared, as paths of names below the element with the constraint.
    var paths: [[String]]
    /// The attributes that are compared.
    var attributes: [String]
  }

  /// An element as the schemas declare it at one place.
  struct Declaration: Sendable {
    var name: String
    var meaning = LocalizedText()
    var attributes: [Attribute] = []
    var content = Content.other
    var constraints: [Constraint] = []
  }

  /// All declarations.
  var declarations: [Declaration] = []
  /// Index of the declaration of each root by the name of the element, which is also that of its schema.
  var roots: [String: Int] = [:]

  /// The namespace of all documents.
  static let namespace = XMLWriter.namespace
  /// What was wrong with the embedded schemas themselves; a test holds this to be nothing.
  private(set) var defects: [String] = []

  /// The guide to all embedded schemas.
  static var embedded: SchemaGuide { EmbeddedGuide.whole }

  /// The guide to no documents.
  init() {}

  /// Reads schemas from the bytes of their files.
  init(schemas: [(name: String, bytes: [UInt8])]) {
    var reader = SchemaGuideReader()
    read(schemas, &reader)
  }

  /// Reads more schemas; what they refer to is among them or was read by the same reader before.
  mutating func read(_ schemas: [(name: String, bytes: [UInt8])], _ reader: inout SchemaGuideReader) {
    var trees: [(name: String, root: XMLElement)] = []
    for (name, bytes) in schemas {
      do throws(XMLReadFailure) {
        let document = try ParsingSession(file: name, bulkRoots: [], useSchema: false)
          .run(ByteSource(bytes))
        if let root = document.root {
          trees.append((name, root))
        } else {
          defects.append("\(name): \(document.findings.first?.message.en ?? "")")
        }
      } catch {
        defects.append("\(name): \(error)")
      }
    }
    for (_, root) in trees { reader.add(root) }
    for (name, root) in trees {
      let document = name.hasSuffix(".xsd") ? String(name.dropLast(4)) : name
      for element in root.children(named: "element") where element["name"] == document {
        roots[document] = reader.declare(element)
      }
    }
    declarations = reader.declarations
  }

  /// The declaration that an element of that name has at this place of a sequence.
  func declaration(named name: String, in particle: Particle) -> Int? {
    particle.declarations.first { declarations[$0].name == name }
  }

  /// The names that may stand at these places, in order.
  func names(in particles: [Particle]) -> [String] {
    particles.flatMap { particle in particle.declarations.map { declarations[$0].name } }
  }

  /// The names of the roots in order.
  var rootNames: [String] { roots.keys.sorted() }
}
