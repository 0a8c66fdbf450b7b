import Testing

@testable import IndexFiles
