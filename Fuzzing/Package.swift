// swift-tools-version: 6.3
// Hunts for documents on which the two lanes of the reader disagree. A package of its own, so that nothing of it
// ships; README.md says how to run it.

import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  products: [.library(name: "LaneFuzzer", type: .dynamic, targets: ["LaneFuzzer"])],
  dependencies: [.package(name: "sanj", path: "..")],
  targets: [
    // Both lanes on one document.
    .target(
      name: "LaneComparison", dependencies: [.product(name: "XMLStreams", package: "sanj")],
      swiftSettings: strict),
    // Seeded changes of sound documents.
    .target(name: "Mutations", swiftSettings: strict),
    // Millions of changed documents, from a seed.
    .executableTarget(
      name: "fuzz-lanes", dependencies: ["LaneComparison", "Mutations"], swiftSettings: strict),
    // Files of any kind, one after the other.
    .executableTarget(
      name: "read-files",
      dependencies: ["LaneComparison", .product(name: "XMLStreams", package: "sanj")], swiftSettings: strict),
    // What libFuzzer calls; it brings the main function itself.
    .target(name: "LaneFuzzer", dependencies: ["LaneComparison"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
