import Foundation
import TrainingModel

/// The columns of a dossier as files of plain numbers, for peers that score them too.
struct ColumnFiles {
  let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let people = dossier.people
    try write(people.employees.map { Int32($0.organization) }, "organization.i32", folder)
    try write(people.employees.map { Int32($0.role) }, "role.i32", folder)
    try write(people.ratings.map { Int32($0.subject) }, "subject.i32", folder)
    try write(people.ratings.map { Int16($0.competency) }, "competency.i16", folder)
    try write(people.ratings.map { Int32($0.level) }, "level.i32", folder)
    var required: [Int32] = []
    for role in dossier.roles {
      for requirement in role.requirements {
        required += [Int32(requirement.level), Int32(requirement.importance)]
      }
    }
    try write(required, "required.i32", folder)
  }

  private func write<T: BitwiseCopyable>(_ values: [T], _ name: String, _ folder: URL) throws {
    try values.withUnsafeBytes { try Data($0).write(to: folder.appending(path: name)) }
  }
}
