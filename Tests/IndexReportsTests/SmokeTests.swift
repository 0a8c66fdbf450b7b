import Testing

@testable import IndexReports
