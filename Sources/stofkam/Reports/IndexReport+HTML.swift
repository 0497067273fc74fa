internal import FindingsIndex
internal import PIIScanner

extension IndexReport {
  /// Appends the report as a page that needs nothing from the network.
  func append(html page: inout OutputBuffer) {
    page.append(HTMLReport.head)
    page.append("<h1>")
    page.append(html: Array(headline.utf8).span)
    page.append("</h1>\n<p>")
    page.append(html: Array(state.utf8).span)
    page.append("</p>\n")
    Self.append(
      "What", ["Kind", "Detector", "#High", "#Medium", "#Low", "#Files", "#Fields"],
      totals.map { row in
        [
          Self.name(of: row.detector), row.detector, OutputBuffer.grouped(row.high),
          OutputBuffer.grouped(row.medium), OutputBuffer.grouped(row.low),
          OutputBuffer.grouped(row.sources), OutputBuffer.grouped(row.fields),
        ].map { Array($0.utf8) }
      }, to: &page)
    Self.append(
      "Fields with most", ["#Findings", "Detector", "File", "Field", "Share", "#Different values"],
      fields.map { field in
        [
          Array(OutputBuffer.grouped(field.count(atLeast: minimum)).utf8),
          Array(field.detector.utf8), field.path, Array(field.place.utf8),
          Array(Self.share(of: field).utf8), Array(OutputBuffer.grouped(field.distinct).utf8),
        ]
      }, to: &page)
    Self.append(
      "Files with most", ["#Findings", "File"],
      sources.map { [Array(OutputBuffer.grouped($0.total).utf8), $0.source.path] }, to: &page)
    Self.append(
      "Not changed for the longest time", ["Changed", "File", "#Findings"],
      oldest.map { source in
        [
          Array(Moment.day(source.source.modified).utf8), source.source.path,
          Array(OutputBuffer.grouped(source.total).utf8),
        ]
      }, to: &page)
    Self.append(
      "Not read whole: \(unreadKinds)", ["Status", "File", "Reason"],
      unread.map {
        [Array($0.status.name.utf8), $0.path, Array(($0.reason ?? "").utf8)]
      }, to: &page)
    page.append("</html>\n")
  }

  /// Appends a table, unless it has no rows; a `#` begins the name of a column of numbers.
  private static func append(
    _ title: String, _ columns: [String], _ rows: [[[UInt8]]], to page: inout OutputBuffer
  ) {
    guard !rows.isEmpty else { return }
    page.append("<h2>")
    page.append(html: Array(title.utf8).span)
    page.append("</h2>\n<table><tr>")
    for column in columns {
      page.append(string: column.hasPrefix("#") ? "<th class=number>" : "<th>")
      page.append(string: column.hasPrefix("#") ? String(column.dropFirst()) : column)
    }
    page.append("</tr>\n")
    for row in rows {
      page.append("<tr>")
      for (column, cell) in zip(columns, row) {
        page.append(string: column.hasPrefix("#") ? "<td class=number>" : "<td>")
        page.append(html: cell.span)
      }
      page.append("</tr>\n")
    }
    page.append("</table>\n")
  }
}
