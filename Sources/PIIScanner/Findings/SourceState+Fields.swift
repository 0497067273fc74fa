/// Places and fields: which cell, key or column of a dump a byte is in.
extension SourceState {
  /// Goes through a window of an SQL dump before its hits are taken: finds their fields, and the values of
  /// columns that are named as a detector asks for.
  func findDumpFields(
    _ dump: SQLSplit, _ scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView,
    _ offsets: WindowBuffer?
  ) {
    for index in unsafe scan.hits.indices {
      let at = unsafe scan.hits[index].at
      if unsafe at != locatedAt {
        unsafe locatedAt = at
        unsafe locate(view.offset + Int64(at), scan, view)
      }
      unsafe scan.hits[index].field = unsafe field
    }
    unsafe split(to: textLength + Int64(input.owned.count), view)
    guard let noted = unsafe dump.tracker.noted, !noted.fields.isEmpty || !noted.values.isEmpty
    else {
      return
    }
    for noted in noted.fields where unsafe fields.index(ofID: noted.id) == nil {
      _ = add(
        id: noted.id, column: 0, name: noted.path, isBesideNamePart: noted.isBesideNamePart, scan)
    }
    for value in noted.values {
      guard let field = unsafe fields.index(ofID: value.field) else { continue }
      let start = unsafe Int(value.start - view.offset)
      guard let end = unsafe dump.tracker.end(of: value, in: view) else { continue }
      for detector in unsafe fields.wholeDetectors(of: field) {
        unsafe scan.addFieldValue(
          start..<end, quote: value.quote, at: start, field: field, detector: detector, input,
          offsets)
      }
    }
    unsafe dump.tracker.noted?.removeAll()
    unsafe scan.locateFieldHits(input)
  }

  /// Goes through a window of JSON before its hits are taken, if it may have rows whose columns are named elsewhere.
  func findRowFields(
    _ document: DocumentSplit, _ scan: WindowScan, _ input: WindowScan.Input, _ view: ChunkView,
    _ offsets: WindowBuffer?
  ) {
    if unsafe !document.isBegun {
      unsafe document.isBegun = true
      // SAFETY: the window stays while it is settled.
      let text = unsafe Span<UInt8>(_unsafeStart: view.base, count: view.count)
      guard JSONRowText.mayBegin(text, lines: format == .jsonl) else { return }
      unsafe document.rows = DocumentRows(detectors, lines: format == .jsonl)
    }
    guard let rows = unsafe document.rows else { return }
    unsafe rows.addCells(to: scan, input, view, offsets) { path, name, isBesideNamePart in
      var hash = CaselessHash()
      for byte in path { hash.add(byte) }
      if let known = unsafe fields.index(ofID: hash.value) { return known }
      return add(
        id: hash.value, column: 0, name: path, columnName: name,
        isBesideNamePart: isBesideNamePart, scan)
    }
    if rows.isIdle { unsafe document.rows = nil }
  }

  /// Finds out the place and the field of a byte.
  func locate(_ offset: Int64, _ scan: WindowScan, _ view: ChunkView) {
    unsafe split(to: offset, view)
    unsafe place = .text
    unsafe field = -1
    if isTable {
      let row = unsafe table.row
      let column = unsafe table.column
      unsafe place = .cell(row: max(0, row), column: column)
      if row > 0 {
        unsafe field =
          unsafe fields.index(ofColumn: column)
          ?? add(
            id: UInt64(UInt32(bitPattern: column)), column: column,
            name: Int(column) <= headerNames.count ? headerNames[Int(column) - 1] : [],
            isBesideNamePart: Int(column) <= columnsBesideNameParts.count
              && columnsBesideNameParts[Int(column) - 1], scan)
      }
    } else if let document, unsafe document.tracker.kind != .text {
      unsafe place = unsafe .json(record: document.tracker.record, pointer: ByteRange())
      unsafe field = unsafe index(
        ofPath: document.tracker.fieldID, isBesideNamePart: isBesideNamePart(offset, view),
        subject: subject(offset, view), scan
      ) {
        unsafe document.tracker.appendFieldPath(to: &$0)
      }
    } else if document != nil {
      // SAFETY: the window stays while it is settled.
      let text = unsafe Span<UInt8>(_unsafeStart: view.base, count: view.count)
      if let key = unsafe LooseKey.range(before: Int(offset - view.offset), in: text) {
        var hash = CaselessHash()
        for at in key { hash.add(text[at]) }
        unsafe field = index(ofPath: hash.value, isBesideNamePart: false, scan) {
          $0.append(UInt8(ascii: "/"))
          for at in key { $0.append(text[at]) }
        }
      }
    } else if let dump, unsafe dump.tracker.isInValue {
      unsafe field = unsafe index(
        ofPath: dump.tracker.fieldID, isBesideNamePart: dump.tracker.isBesideNamePart, scan
      ) {
        unsafe dump.tracker.appendFieldPath(to: &$0)
      }
    }
  }

  /// The index of a field that a path names; its path is written only when it is new.
  @inline(__always)
  func index(
    ofPath id: UInt64, isBesideNamePart: @autoclosure () -> Bool,
    subject: @autoclosure () -> ObjectSubject = .person, _ scan: WindowScan,
    _ appendPath: (inout [UInt8]) -> Void
  ) -> Int32 {
    if let known = unsafe fields.index(ofID: id) { return known }
    unsafe pointer.removeAll(keepingCapacity: true)
    unsafe appendPath(&pointer)
    return unsafe add(
      id: id, column: 0, name: pointer, subject: subject(), isBesideNamePart: isBesideNamePart(),
      scan)
  }

  /// What the object is about that a value of JSON is in.
  private func subject(_ offset: Int64, _ view: ChunkView) -> ObjectSubject {
    // SAFETY: the window stays while it is settled.
    let text = unsafe Span<UInt8>(_unsafeStart: view.base, count: view.count)
    return unsafe ObjectSubject(around: Int(offset - view.offset), in: text)
  }

  /// Whether a value of JSON stands in an object with a part of a name.
  private func isBesideNamePart(_ offset: Int64, _ view: ChunkView) -> Bool {
    // SAFETY: the window stays while it is settled.
    let text = unsafe Span<UInt8>(_unsafeStart: view.base, count: view.count)
    let at = unsafe Int(offset - view.offset)
    return NameParts.isBeside(LooseKey.range(before: at, in: text) ?? at..<at, in: text)
  }

  func add(
    id: UInt64, column: Int32, name: [UInt8], columnName: [UInt8]? = nil,
    subject: ObjectSubject = .person, isBesideNamePart: @autoclosure () -> Bool, _ scan: WindowScan
  ) -> Int32 {
    let safe = scan.withoutValues(name)
    return unsafe fields.add(
      id: id, column: column, name: safe ?? name, columnName: columnName, hadValues: safe != nil,
      subject: isOfAnimals && column > 0 && !AnimalTable.isOfOwner(name) ? .animal : subject,
      isBesideNamePart: isBesideNamePart(), detectors.fieldNames)
  }
}
