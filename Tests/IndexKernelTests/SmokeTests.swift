import Testing

@testable import IndexKernel
