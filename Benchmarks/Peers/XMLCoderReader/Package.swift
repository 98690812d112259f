// swift-tools-version: 6.3
// Reads ratings by XMLCoder, to be measured beside Sanj. A package of its own, so that Sanj does not depend on it.

import PackageDescription

let package = Package(
  name: "xmlcoder-reader",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2")],
  targets: [
    .executableTarget(
      name: "xmlcoder-reader", dependencies: [.product(name: "XMLCoder", package: "XMLCoder")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
