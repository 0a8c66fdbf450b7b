import Testing

@testable import CompositeIndex
