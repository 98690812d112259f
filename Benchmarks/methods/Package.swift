// swift-tools-version: 6.3
// Answers questions about matrices by the methods of NeedsScoring. A package of its own, so that nothing of it ships;
// the script `scripts/differential-methods` builds and asks it.

import PackageDescription

let package = Package(
  name: "methods",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sanj", path: "../..")],
  targets: [
    .executableTarget(
      name: "evaluate-methods",
      dependencies: [.product(name: "NeedsScoring", package: "sanj")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
