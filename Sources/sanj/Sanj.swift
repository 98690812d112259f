import ArgumentParser

/// The command line. What each command prints and answers stands beside it, in `Commands`.
@main
struct Sanj: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanj",
    abstract: "Weighs training needs and plans the year's curriculum.",
    discussion: """
      The documents of a dossier are XML files of the namespace urn:sanj:1: a framework of competencies, job \
      roles, organizations, the workforce, assessments, a catalog of courses and the policy of the year. \
      Commands take files and folders, in any order.

      Data goes to standard output, messages to standard error. Exit codes: 0 done; 1 done, and the answer is \
      no; 2 something differs (whatif --exit-code); 64 wrong usage; 65 a document that is not what it claims to be; 66 no such file; 70 a defect of \
      Sanj; 73 the output cannot be written; 75 stopped before any program was found.
      """,
    version: Version.tool.version,
    subcommands: [
      CheckCommand.self, NeedsCommand.self, PlanCommand.self, ExplainCommand.self, WhatIfCommand.self,
      SweepCommand.self, ReviewCommand.self, LetterCommand.self, RegisterCommand.self, RulesCommand.self,
    ])

  static func main() {
    Console.prepare()
    LargeMemory.giveBack()
    LargeMemory.nameItsEnd(in: Environment.language)
    Console.exit(CommandRun.code(of: Array(CommandLine.arguments.dropFirst())))
  }
}
