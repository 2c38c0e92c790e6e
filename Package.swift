// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, warnings are errors.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// One room of the house and its downward arrows; docs/tour-of-the-code.md draws them.
func room(
  _ name: String, _ rooms: [String] = [], products: [Target.Dependency] = [], data: [String] = [],
  settings: [SwiftSetting] = strict, plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: rooms.map { .init(stringLiteral: $0) } + products, exclude: data, swiftSettings: settings,
    plugins: plugins)
}

/// The tests of a room.
func tests(_ name: String, _ rooms: [String]) -> Target {
  .testTarget(name: name, dependencies: rooms.map { .init(stringLiteral: $0) }, swiftSettings: strict)
}

/// How the release program is linked on Linux: whole, with every library inside it, where `make` finds the archives of
/// all; a start then has none to look for. Always at a fixed address: else each start moves 92,000 of them.
let linking =
  Context.environment["BANTER_ARCHIVES"]?.isEmpty == false
  ? ["-static-executable", "-use-ld=lld"]
    + ["--no-rosegment", "-ltinfo", "-lbsd", "-lmd"].flatMap { ["-Xlinker", $0] }
  : ["-Xlinker", "-no-pie"]

let package = Package(
  name: "banter",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "banter", targets: ["banter"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    room("Figures"),
    // Learns from thousands of sentences at every build, so it is never built without optimization.
    room(
      "Language", ["Figures"], products: [.product(name: "Yams", package: "Yams")],
      settings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room("Sales", ["Figures"]),
    room("Display", ["Figures"]),
    room("Dialogue", ["Language", "Sales", "Display", "Figures"], plugins: ["EmbedFiles"]),
    room("Store", ["Sales", "Figures"], products: [.product(name: "GRDB", package: "GRDB.swift")]),
    room(
      "Interchange", ["Sales", "Figures"], products: [.product(name: "Yams", package: "Yams")], data: ["Maps"],
      plugins: ["EmbedFiles"]),
    room(
      "Documents", ["Sales", "Figures"], products: [.product(name: "Mustache", package: "swift-mustache")],
      data: ["Templates"], plugins: ["EmbedFiles"]),
    room("Assistant", ["Dialogue", "Language", "Sales", "Display", "Store", "Interchange", "Documents", "Figures"]),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    room("Terminal", ["CEditLine", "Display"]),
    room("Trainer", ["Assistant", "Dialogue", "Store", "Sales", "Display", "Figures"], plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "banter",
      dependencies: [
        "Assistant", "Terminal", "Trainer", "Dialogue", "Documents", "Language", "Store", "Sales", "Display", "Figures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(name: "IntentsCompiler", dependencies: ["Language"], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["IntentsCompiler"]),

    tests("HouseTests", []),
    tests("FiguresTests", ["Figures"]),
    tests("LanguageTests", ["Language", "Figures"]),
    .testTarget(
      name: "SalesTests", dependencies: ["Sales", "SampleBook", "Figures", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    tests("DisplayTests", ["Display", "Figures"]),
    tests("StoreTests", ["Store", "Sales", "SampleBook", "CrashWriter", "Figures"]),
    tests("InterchangeTests", ["Interchange", "Sales", "SampleBook", "Figures"]),
    tests("DocumentsTests", ["Documents", "Sales", "SampleBook", "Figures"]),
    tests("TerminalTests", ["Terminal", "TerminalDriver", "PseudoTerminal", "Display"]),
    tests("TrainerTests", ["Trainer", "Assistant", "Store", "Sales", "Display", "Figures"]),
    tests("AssistantTests", ["Assistant", "Dialogue", "Language", "Store", "Sales", "Display", "Figures"]),
    tests("BanterTests", ["banter", "PseudoTerminal", "Display"]),
    .target(
      name: "SampleBook", dependencies: ["Sales", "Figures", .product(name: "Yams", package: "Yams")],
      path: "Tests/SampleBook", swiftSettings: strict),
    .target(name: "PseudoTerminal", dependencies: ["Display"], path: "Tests/PseudoTerminal", swiftSettings: strict),
    .executableTarget(
      name: "TerminalDriver", dependencies: ["Terminal"], path: "Tests/TerminalDriver", swiftSettings: strict),
    .executableTarget(
      name: "CrashWriter", dependencies: ["Store", "Sales", "SampleBook", "Figures"], path: "Tests/CrashWriter",
      swiftSettings: strict),
  ]
)
