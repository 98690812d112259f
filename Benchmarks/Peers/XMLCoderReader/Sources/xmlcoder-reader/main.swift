// Prints how many ratings a document has and the sum of their levels: typed by its decoder, without other checks.
import Foundation
import XMLCoder

struct Assessments: Decodable {
  var assessment: [Assessment]
}

struct Assessment: Decodable, DynamicNodeDecoding {
  var employee: String
  var competency: String
  var level: Double
  var source: String
  var date: String

  static func nodeDecoding(for key: any CodingKey) -> XMLDecoder.NodeDecoding { .attribute }
}

guard let path = CommandLine.arguments.dropFirst().first else {
  print("usage: xmlcoder-reader FILE")
  exit(64)
}
let document = try XMLDecoder().decode(Assessments.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
print(document.assessment.count, document.assessment.reduce(0) { $0 + $1.level })
