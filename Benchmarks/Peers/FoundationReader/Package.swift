// swift-tools-version: 6.3
// Reads ratings by Foundation's XMLParser, to be measured beside Sanj.

import PackageDescription

let package = Package(
  name: "foundation-reader",
  platforms: [.macOS(.v15)],
  targets: [.executableTarget(name: "foundation-reader", swiftSettings: [.treatAllWarnings(as: .error)])],
  swiftLanguageModes: [.v6]
)
