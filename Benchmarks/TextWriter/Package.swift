// swift-tools-version: 6.3
// Writes the same documents by XMLWriter and by libxml2's xmlTextWriter. A package of its own, so that nothing of it
// ships; the script `Benchmarks/writing` builds and runs it.

import PackageDescription

let package = Package(
  name: "text-writer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sanj", path: "../..")],
  targets: [
    .systemLibrary(name: "CTextWriter", pkgConfig: "libxml-2.0"),
    // What xmlTextWriter is asked to do, in C as its users write it.
    .target(name: "TextWriterPeer", dependencies: ["CTextWriter"]),
    .executableTarget(
      name: "measure-writing",
      dependencies: ["TextWriterPeer", .product(name: "XMLStreams", package: "sanj")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
