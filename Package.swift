// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, warnings are errors.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// One room of the house and its downward arrows; docs/tour-of-the-code.md draws them.
func room(_ name: String, _ rooms: [String] = [], products: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
  -> Target
{
  .target(
    name: name, dependencies: rooms.map { .init(stringLiteral: $0) } + products, swiftSettings: strict, plugins: plugins)
}

/// The tests of a room.
func tests(_ name: String, _ rooms: [String]) -> Target {
  .testTarget(name: name, dependencies: rooms.map { .init(stringLiteral: $0) }, swiftSettings: strict)
}

let package = Package(
  name: "banter",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "banter", targets: ["banter"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    room("Figures"),
    room("Language", ["Figures"], products: [.product(name: "Yams", package: "Yams")]),
    room("Sales", ["Figures"]),
    room("Display", ["Figures"]),
    room("Dialogue", ["Language", "Sales", "Display", "Figures"], plugins: ["EmbedFiles"]),
    room("Store", ["Sales", "Figures"], products: [.product(name: "GRDB", package: "GRDB.swift")]),
    room("Interchange", ["Sales", "Figures"]),
    room("Assistant", ["Dialogue", "Language", "Sales", "Display", "Store", "Interchange", "Figures"]),
    .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    room("Terminal", ["CEditLine", "Display"]),
    room("Trainer", ["Assistant", "Display", "Figures"], plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "banter",
      dependencies: [
        "Assistant", "Terminal", "Trainer", "Display", "Figures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "IntentsCompiler", dependencies: ["Language"], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["IntentsCompiler"]),
  ]
)
