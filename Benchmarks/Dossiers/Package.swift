// swift-tools-version: 6.3
// Makes dossiers of any size from a seed. A package of its own, so that nothing of it ships.

import PackageDescription

let package = Package(
  name: "dossiers",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "generate-dossier",
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
