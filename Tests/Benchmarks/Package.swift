// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building or testing the program needs no framework for benchmarks. It depends on a product of the
// package above; `scripts/bench_parts.sh` builds that with -enable-testing, for its internal names. CScanKernels is a dependency
// of the product, so it can be imported without being a product itself.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "stofkam", path: "../.."),
    // Without its traits it needs neither jemalloc nor an interposer, and counts no allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Parts",
      dependencies: [
        .product(name: "PIIScanner", package: "stofkam"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      // The plugin runs what is in a folder of this name.
      path: "Benchmarks/Parts",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
