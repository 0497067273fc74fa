/// What the name of a file says about whether it is a table.
enum CSVNameExtension: Sendable {
  /// `.csv`: it is one unless it is clearly something else.
  case table
  /// `.tsv`, `.tab`: the same, and tabs are between its cells if there are any.
  case tabs
  /// `.psv`: the same with `|`.
  case bars
  /// It says nothing: only what is clearly a table is one.
  case other

  /// Looks at a path.
  ///
  /// - Parameter path: The path or the name, bytes.
  init(path: some Collection<UInt8>) {
    let last = path.suffix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    switch last {
    case Array(".csv".utf8): self = .table
    case Array(".tsv".utf8), Array(".tab".utf8): self = .tabs
    case Array(".psv".utf8): self = .bars
    default: self = .other
    }
  }
}
