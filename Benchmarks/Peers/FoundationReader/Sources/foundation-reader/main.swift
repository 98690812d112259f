// Prints how many ratings a document has and the sum of their levels: typed, without any check.
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class Ratings: NSObject, XMLParserDelegate {
  var count = 0
  var sum = 0.0

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard name == "assessment", attributes["employee"] != nil, attributes["competency"] != nil,
      attributes["source"] != nil, attributes["date"] != nil,
      let level = attributes["level"].flatMap({ Double($0) })
    else { return }
    count += 1
    sum += level
  }
}

guard let path = CommandLine.arguments.dropFirst().first, let stream = InputStream(fileAtPath: path) else {
  print("usage: foundation-reader FILE")
  exit(64)
}
let ratings = Ratings()
let parser = XMLParser(stream: stream)
parser.delegate = ratings
guard parser.parse() else {
  print("\(path) is not well-formed")
  exit(65)
}
print(ratings.count, ratings.sum)
