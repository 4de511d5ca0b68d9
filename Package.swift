// swift-tools-version: 6.2
import PackageDescription

/// Every target of this package compiles in the Swift 6 language mode, with warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

/// A C library that few commands need. On Linux it is loaded when one of its functions is first called: the module has a
/// function of the same name for each that is called, and nothing is linked.
func late(_ name: String, pkgConfig: String, brew: String) -> Target {
  #if os(Linux)
    .target(name: name, dependencies: ["CLate"], exclude: ["module.modulemap"])
  #else
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.brew([brew])])
  #endif
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Not the product FlyingFox: it needs all of Foundation, which is three quarters of a program and of the time in which one
/// starts.
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "Demarc",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "demarc", targets: ["demarc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // C libraries, untouched. Each is wrapped by one module only.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "LibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Gumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    late("XLSXWriter", pkgConfig: "xlsxwriter", brew: "libxlsxwriter"),
    late("LibArchive", pkgConfig: "libarchive", brew: "libarchive"),
    late("CCurl", pkgConfig: "libcurl", brew: "curl"),
    .target(name: "CLate", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "LibUUID", pkgConfig: "uuid",
      providers: [.apt(["uuid-dev"]), .brew(["util-linux"])]),

    module("Diagnostics"),
    module("Markup"),
    module("Workers"),
    module("Words"),
    module("Colours", ["Responsibility"]),
    module("YAML", ["LibYAML", "Diagnostics"]),
    // Memory for libcmark's trees.
    .target(name: "CArena"),
    module("Markdown", ["CMark", "CArena", "Diagnostics", "Markup", "Words"]),
    module("Responsibility", ["Diagnostics", "Words", "YAML"]),
    module("Snapshots", ["Diagnostics", "Responsibility", "YAML"]),
    module("Diagrams", ["Colours", "Markup", "Responsibility", "Words"]),
    module(
      "SiteModel",
      [
        "Colours", "Diagnostics", "Markup", "Workers", "Words", "YAML", "Markdown", "Responsibility", "Snapshots",
      ]),
    .target(
      name: "Templates",
      dependencies: [
        "Colours", "Markup", "Workers", "Words", "Markdown", "YAML", "Responsibility", "SiteModel", "Snapshots",
        "Diagrams", "Exports",
      ],
      path: "Templates", swiftSettings: strict),
    // The resolved model in the formats of wikis, spreadsheets and audits.
    module("Spreadsheet", ["XLSXWriter"]),
    module("Archive", ["LibArchive"]),
    module("UUIDs", ["LibUUID"]),
    module(
      "Exports",
      [
        "Colours", "Diagnostics", "Markup", "Responsibility", "Diagrams", "SiteModel", "Snapshots", "Spreadsheet",
        "UUIDs", "Words", "YAML",
      ]),
    // A finished site → one HTML file.
    module("SingleFile", ["Gumbo"]),
    module("SiteCheck", ["Gumbo", "Diagnostics"]),
    module("Web", ["CCurl", "Diagnostics", "SiteCheck"]),
    // System calls that Swift's C library modules don't show.
    .target(name: "CDisk"),
    module("Disk", ["CDisk", "Diagnostics", "Workers"]),
    module(
      "SiteBuilder",
      [
        "Colours", "Diagnostics", "Disk", "Markup", "Responsibility", "Diagrams", "SiteModel", "SiteCheck", "Snapshots",
        "Templates", "Workers", "Exports", "Words", "YAML",
      ]),
    // Other programs.
    module("Processes"),
    module("DevServer", ["Diagnostics", "Disk", "Markup", "Processes", "SiteBuilder", flyingSocks]),
    module(
      "DemarcCommand",
      [
        "Archive", "Diagnostics", "DevServer", "Disk", "Exports", "Processes", "Responsibility", "SingleFile",
        "SiteModel", "SiteBuilder", "SiteCheck", "Snapshots", "Spreadsheet", "Web", "Workers", "YAML", argumentParser,
      ]),
    // malloc for the program as a whole: a build makes millions of small values, and the system's took a tenth of its time.
    .systemLibrary(name: "Mimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .executableTarget(
      name: "demarc",
      dependencies: [
        "DemarcCommand", "Disk", argumentParser, .target(name: "Mimalloc", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict,
      // No library that nobody calls.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--as-needed"], .when(platforms: [.linux]))]),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("MarkupTests", ["Markup"]),
    tests("WorkersTests", ["Workers"]),
    tests("WordsTests", ["Words"]),
    tests("ColoursTests", ["Colours"]),
    tests("YAMLTests", ["YAML"]),
    tests("MarkdownTests", ["Markdown"]),
    tests("ResponsibilityTests", ["Responsibility", "Diagnostics", "YAML"]),
    tests("SnapshotsTests", ["Snapshots", "Diagnostics", "Responsibility", "YAML"]),
    tests("DiagramsTests", ["Colours", "Diagrams", "Words"]),
    tests("SiteModelTests", ["Colours", "Diagnostics", "SiteModel"]),
    tests("TemplatesTests", ["Templates", "Workers"]),
    tests("ExportsTests", ["Archive", "Diagnostics", "Exports", "Responsibility", "SiteModel", "UUIDs"]),
    tests("SingleFileTests", ["SingleFile"]),
    tests("SiteCheckTests", ["SiteCheck"]),
    tests("ProcessesTests", ["Processes"]),
    tests("WebTests", ["Web", "Diagnostics", "SiteCheck"]),
    tests("DiskTests", ["Diagnostics", "Disk", "Workers"]),
    tests(
      "SiteBuilderTests",
      [
        "Web", "SiteBuilder", "YAML", "Diagnostics", "Disk", "Exports", "Responsibility", "SiteCheck", "SiteModel",
        "Snapshots", "Spreadsheet", "SingleFile", "Words", "Workers",
      ]),
    tests("DevServerTests", ["DevServer", "Diagnostics", "Disk"]),
    tests("DemarcCommandTests", ["DemarcCommand", "Diagnostics", "demarc", argumentParser]),
  ]
)
