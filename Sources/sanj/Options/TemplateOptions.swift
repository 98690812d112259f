import ArgumentParser
import Diagnostics
import MustacheTemplates
import SubmissionRegister

/// The templates of letters.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of templates (NAME.mustache) that take the place of those inside the program.",
      valueName: "folder"))
  var templates: String?

  /// The templates inside the program, with those of the folder in place of theirs.
  func set() throws(CommandFailure) -> TemplateSet {
    var texts = EmbeddedTemplates.texts
    if let templates {
      let own = try Self.texts(in: templates)
      texts.merge(own) { $1 }
    }
    do throws(TemplateFault) {
      return try TemplateSet(texts)
    } catch {
      throw CommandFailure(error, in: templates)
    }
  }

  private static func texts(in folder: String) throws(CommandFailure) -> [String: String] {
    let files: [(name: String, bytes: [UInt8])]
    do throws(RegisterFailure) {
      files = try Register.files(in: folder, endingIn: ".mustache")
    } catch {
      throw CommandFailure(error)
    }
    let texts = Dictionary(
      files.map { (String($0.name.dropLast(9)), String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
    guard texts.keys.contains(where: EmbeddedTemplates.names.contains) else {
      throw CommandFailure(
        .no,
        findings: [
          Finding(
            TemplateRules.noTemplates, at: SourceLocation(file: folder), subject: "templates",
            ["name": EmbeddedTemplates.names.map { "\($0).mustache" }.joined(separator: ", ")])
        ])
    }
    return texts
  }
}

extension CommandFailure {
  /// A template that cannot be filled.
  init(_ fault: TemplateFault, in folder: String?) {
    self.init(.no, findings: [fault.finding(in: folder)])
  }
}

extension TemplateSet {
  /// The bytes of a letter.
  func letter(
    _ template: String, _ value: TemplateValue, folder: String?
  ) throws(CommandFailure) -> [UInt8] {
    do throws(TemplateFault) {
      return Array(try render(template, value).utf8)
    } catch {
      throw CommandFailure(error, in: folder)
    }
  }
}
