// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: warnings are errors, imports say who may see them,
/// existentials are spelled out, and unsafe memory is marked where it is used.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

let package = Package(
  name: "cei",
  products: [
    .executable(name: "cei", targets: ["cei"]),
    .library(name: "CompositeIndex", targets: ["CompositeIndex"]),
    .library(name: "IndexFiles", targets: ["IndexFiles"]),
    .library(name: "IndexReports", targets: ["IndexReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // What only the module in the page has; `.ci/make_assets.py` builds it.
    .target(name: "IndexKernel", exclude: ["WebAssembly"], swiftSettings: strict),
    .target(name: "CompositeIndex", dependencies: ["IndexKernel"], swiftSettings: strict),
    .target(
      name: "IndexFiles", dependencies: ["CompositeIndex", "IndexKernel"], swiftSettings: strict),
    .target(
      name: "IndexReports", dependencies: ["CompositeIndex", "IndexKernel"],
      exclude: ["Pages/Assets"], swiftSettings: strict),
    .executableTarget(
      name: "cei",
      dependencies: [
        "CompositeIndex", "IndexFiles", "IndexReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "IndexKernelTests", dependencies: ["IndexKernel"], swiftSettings: strict),
    .testTarget(
      name: "CompositeIndexTests", dependencies: ["CompositeIndex", "IndexFiles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndexFilesTests", dependencies: ["IndexFiles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndexReportsTests",
      dependencies: ["IndexReports", "CompositeIndex", "IndexKernel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ceiTests",
      dependencies: ["cei", "TestSupport", "IndexFiles", "IndexReports", "CompositeIndex"],
      exclude: ["Corpus", "Golden"], swiftSettings: strict),
  ]
)
