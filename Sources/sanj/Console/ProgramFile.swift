import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

/// Writes programs where a command was asked to.
enum ProgramFile {
  /// The bytes of a program, which are in the file, if one was named, whole or not at all.
  static func write(
    _ program: Program, to file: String?, _ output: some ShownOutput
  ) throws(CommandFailure) -> [UInt8] {
    let xml: [UInt8]
    do throws(UnwritableDocument) {
      xml = try ProgramEncoder.encode(program)
    } catch {
      throw CommandFailure(.defect, CommandFailure.filled(.programUnwritable, "\(error)"))
    }
    if let file {
      try OutputFile.write(xml, to: file)
      if !output.quiet {
        Console.note(Phrase.programWritten.filled(in: output.language, ["file": file.printable]))
      }
    }
    return xml
  }
}
