import Diagnostics

/// Ours, not that of Swift Testing.
typealias SourceLocation = Diagnostics.SourceLocation
