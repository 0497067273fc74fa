// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "stofkam",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "PIIScanner", targets: ["PIIScanner"]),
    .executable(name: "stofkam", targets: ["stofkam"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CScanKernels"),
    .target(
      name: "PIIScanner",
      dependencies: [
        "CScanKernels",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "FindingsIndex",
      dependencies: [
        "PIIScanner",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "PatternFiles",
      dependencies: ["PIIScanner", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .executableTarget(
      name: "stofkam",
      dependencies: [
        "PIIScanner", "FindingsIndex", "PatternFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PIIScannerTests",
      dependencies: [
        "PIIScanner", "CScanKernels", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "FindingsIndexTests", dependencies: ["FindingsIndex"], swiftSettings: settings),
    .testTarget(
      name: "PatternFilesTests", dependencies: ["PatternFiles"], swiftSettings: settings),
    .testTarget(name: "CommandTests", swiftSettings: settings),
  ]
)
