import Diagnostics
import Testing
import TrainingModel

@testable import TrainingDocuments

@Suite("A sound dossier")
struct SoundDossierTests {
  @Test("has no findings at all, whole and without its program")
  func nothingFound() throws {
    let whole = try DossierFolder(SampleDocuments.all).read()
    #expect(whole.findings.map(\.message.en) == [])
    #expect(whole.isValid)
    #expect(!whole.hasUnreadableFiles)
    var files = SampleDocuments.all
    files["program.xml"] = nil
    #expect(try DossierFolder(files).read().findings.map(\.message.en) == [])
  }
}
