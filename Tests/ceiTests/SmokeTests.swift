import Testing

@testable import cei
