// swift-tools-version: 6.3
// Targets stand in the order of the data: documents → model → needs → plan → command line.
// A target imports only targets above it; the comment over each says what it alone may do.

import PackageDescription

/// Strict from the first day: every warning is an error, existentials and imports are spelled out.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sanj",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sanj", targets: ["sanj"]),
    // For nested packages only, Fuzzing and those of Benchmarks; nothing is vended to others.
    .library(name: "XMLStreams", targets: ["Diagnostics", "XMLStreams"]),
    .library(name: "NeedsScoring", targets: ["Diagnostics", "TrainingModel", "NeedsScoring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    // The system's XML library and its unpacking, and the solver that scripts/setup installs.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CHiGHS", pkgConfig: "highs", providers: [.brew(["highs"])]),

    // What Swift's module of the C library leaves out.
    .systemLibrary(name: "CMemory"),

    // The schemas of the top-level folder, byte for byte.
    .target(name: "CSchemas", cSettings: [.disableWarning("c23-extensions")]),

    // The letters' templates of the top-level folder, byte for byte.
    .target(name: "CTemplates", cSettings: [.disableWarning("c23-extensions")]),

    // What can be wrong, and how it is said. Knows nothing of XML or training.
    .target(name: "Diagnostics", swiftSettings: strict),

    // The only owner of libxml2's and zlib's pointers.
    .target(
      name: "XMLStreams", dependencies: ["CLibXML2", "CZlib", "CSchemas", "Diagnostics"],
      swiftSettings: strict),

    // Values of the domain; no files, no XML.
    .target(name: "TrainingModel", dependencies: ["Diagnostics"], swiftSettings: strict),

    // XML to model, and the checks that cross documents.
    .target(
      name: "TrainingDocuments",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // From ratings to ranked needs.
    .target(name: "NeedsScoring", dependencies: ["Diagnostics", "TrainingModel"], swiftSettings: strict),

    // The only owner of the solver; knows nothing of training.
    .target(name: "IntegerPrograms", dependencies: ["CHiGHS"], swiftSettings: strict),

    // Needs, catalog and policy to an ordered, proven program.
    .target(
      name: "CurriculumPlanning",
      dependencies: ["Diagnostics", "TrainingModel", "NeedsScoring", "IntegerPrograms"], swiftSettings: strict
    ),

    // Changes of a dossier, and what they make of its program.
    .target(
      name: "Scenarios",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments", "NeedsScoring",
        "CurriculumPlanning",
      ], swiftSettings: strict),
    // A submitted program against the rules: objections, verdict, repairs.
    .target(
      name: "SubmissionReview",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments", "NeedsScoring",
        "CurriculumPlanning",
      ],
      swiftSettings: strict),

    // The only owner of registers: histories that are only added to, and what goes back to municipalities.
    .target(
      name: "SubmissionRegister",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // Mustache templates, rendered strictly; knows nothing of what they say.
    .target(
      name: "MustacheTemplates", dependencies: ["CTemplates", "Diagnostics"], swiftSettings: strict),

    // How results are shown to people and programs, in both languages.
    .target(
      name: "Reports",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "NeedsScoring", "CurriculumPlanning", "Scenarios",
        "SubmissionReview", "SubmissionRegister", "MustacheTemplates",
      ],
      swiftSettings: strict),

    // The command line: one file a command.
    .executableTarget(
      name: "sanj",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments", "NeedsScoring",
        "CurriculumPlanning", "Scenarios", "SubmissionReview", "SubmissionRegister", "MustacheTemplates",
        "Reports", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Tests, in the order of the sources.
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    // The tests pack with zlib what is then unpacked.
    .testTarget(
      name: "XMLStreamsTests", dependencies: ["XMLStreams", "CZlib", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "TrainingModelTests", dependencies: ["Diagnostics", "TrainingModel"], swiftSettings: strict),
    .testTarget(
      name: "TrainingDocumentsTests",
      dependencies: ["Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments"],
      swiftSettings: strict),
    .testTarget(
      name: "NeedsScoringTests", dependencies: ["Diagnostics", "TrainingModel", "NeedsScoring"],
      swiftSettings: strict),
    // The tests read model files back with the solver itself.
    .testTarget(
      name: "IntegerProgramsTests", dependencies: ["IntegerPrograms", "CHiGHS"], swiftSettings: strict),
    .testTarget(
      name: "CurriculumPlanningTests",
      dependencies: [
        "Diagnostics", "TrainingModel", "NeedsScoring", "IntegerPrograms", "CurriculumPlanning",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments", "CurriculumPlanning", "Scenarios",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SubmissionRegisterTests",
      dependencies: ["Diagnostics", "XMLStreams", "TrainingModel", "SubmissionRegister"],
      swiftSettings: strict),
    .testTarget(
      name: "MustacheTemplatesTests", dependencies: ["Diagnostics", "MustacheTemplates"],
      swiftSettings: strict),
    .testTarget(
      name: "SubmissionReviewTests",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "TrainingDocuments", "NeedsScoring",
        "CurriculumPlanning", "SubmissionReview",
      ],
      exclude: ["RuleSets"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Diagnostics", "XMLStreams", "TrainingModel", "NeedsScoring", "CurriculumPlanning",
        "MustacheTemplates",
        "Reports",
      ],
      swiftSettings: strict),
    // The tests run the program that is built with them.
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Diagnostics", "IntegerPrograms", "CurriculumPlanning", "sanj",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Cases", "Dossiers"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
