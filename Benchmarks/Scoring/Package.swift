// swift-tools-version: 6.3
// Scores needs of a made-up country in memory. A package of its own, so that nothing of it ships.

import PackageDescription

let package = Package(
  name: "scoring",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sanj", path: "../..")],
  targets: [
    .target(name: "CColumnSum", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "score-columns",
      dependencies: ["CColumnSum", .product(name: "NeedsScoring", package: "sanj")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
