import Figures
import Sales

/// Reads a book that ``BookExport`` wrote as JSON: every record with the identity and the values it had. One that is on
/// file already becomes what the file says.
public struct JSONImport: Sendable {
  /// Takes the good records of a file that has bad ones.
  public var takesParts: Bool
  /// Told now and then which file is being read, and how many of its records have been.
  public var progress: (@Sendable (_ path: String, _ records: Int) -> Void)?

  public init(takesParts: Bool = false, progress: (@Sendable (_ path: String, _ records: Int) -> Void)? = nil) {
    self.takesParts = takesParts
    self.progress = progress
  }

  /// Takes files one by one, each whole or not at all.
  public func take(_ paths: [String], into step: some LongStep) throws -> ImportReport {
    var report = ImportReport()
    for path in paths { report.files.append(try take(path, step)) }
    return report
  }

  private func take(_ path: String, _ step: some LongStep) throws -> ImportedFile {
    let intake = JSONIntake(step, path: path, progress: progress)
    try step.keeping {
      do { try intake.read() } catch let fault as FileFault { intake.file.fault = fault }
      return intake.file.fault == nil && (intake.file.bad.isEmpty || takesParts)
    }
    var file = intake.file
    guard file.fault != nil || !(file.bad.isEmpty || takesParts) else { return file }
    file.heldBack = file.fault == nil ? file.taken : 0
    (file.created, file.updated, file.unchanged) = (0, 0, 0)
    return file
  }
}

/// One file of a book in JSON while it is read.
private final class JSONIntake {
  private let step: any LongStep
  private let progress: (@Sendable (String, Int) -> Void)?
  var file: ImportedFile
  /// References to records that may come later, and where they stand.
  private var pending: [(field: String, ref: RecordRef, line: Int)] = []
  /// The field types of each kind, by name.
  private var types: [RecordKind: [String: FieldType]] = [:]

  init(_ step: some LongStep, path: String, progress: (@Sendable (String, Int) -> Void)?) {
    self.step = step
    self.progress = progress
    file = ImportedFile(path: path, content: "JSON")
  }

  func read() throws {
    var scanner = JSONScanner(try ByteSource(file: file.path))
    try scanner.expect("{")
    var hasRecords = false
    if try !scanner.skip("}") {
      repeat {
        let key = try scanner.string()
        try scanner.expect(":")
        if key == "records" {
          hasRecords = true
          try records(&scanner)
        } else {
          try check(key, scanner.value())
        }
      } while try scanner.skip(",")
      try scanner.expect("}")
    }
    guard hasRecords else { throw FileFault.otherJSON }
    guard try scanner.peek() == nil else { throw FileFault.notJSON(line: scanner.line) }
    try settle()
  }

  private func check(_ key: String, _ value: JSONValue) throws(FileFault) {
    if key == "format", value != .text("banter") { throw .otherJSON }
    if key == "version", value != .number("1") { throw .newerJSON }
  }

  private func records(_ scanner: inout JSONScanner) throws {
    try scanner.expect("[")
    if try scanner.skip("]") { return }
    repeat {
      _ = try scanner.peek()
      let line = scanner.line
      let value = try scanner.value()
      file.rows += 1
      if file.rows % 1000 == 0 { progress?(file.path, file.rows) }
      do { try take(value, line) } catch let fault as JSONRecordFault { reject(fault, line) }
    } while try scanner.skip(",")
    try scanner.expect("]")
  }

  private func reject(_ fault: JSONRecordFault, _ line: Int) {
    file.bad.append(RowRemark(line: line, matter: .record(fault)))
  }

  private func take(_ value: JSONValue, _ line: Int) throws {
    guard case .object(var object) = value else { throw JSONRecordFault.noObject }
    let name = object.removeValue(forKey: "record")?.text ?? ""
    guard let kind = RecordKind(rawValue: name) else { throw JSONRecordFault.unknownKind(name) }
    guard let id = object.removeValue(forKey: "id")?.text, !id.isEmpty else { throw JSONRecordFault.noID }
    let record = kind.record(id: RecordID(id), values: try values(of: object, kind))
    for (field, ref) in record.references where ref != record.ref {
      if try step.find(ref) == nil { pending.append((field, ref, line)) }
    }
    try put(record)
  }

  private func values(of object: [String: JSONValue], _ kind: RecordKind) throws -> [String: FieldValue] {
    let types = types[kind] ?? Dictionary(uniqueKeysWithValues: kind.fields.map { ($0.name, $0.type) })
    self.types[kind] = types
    var values: [String: FieldValue] = [:]
    for (name, value) in object {
      guard let type = types[name] else { throw JSONRecordFault.unknownField(name) }
      guard let read = FieldValue(value, type) else { throw JSONRecordFault.badValue(field: name) }
      values[name] = read
    }
    let record = kind.record(id: RecordID(""), values: values)
    for (name, value) in values where record[field: name] != value { throw JSONRecordFault.badValue(field: name) }
    return values
  }

  private func put<R: Record>(_ record: R) throws {
    guard let old = try step.find(R.self, record.id) else {
      file.created += 1
      return try step.write(.create(record))
    }
    if old == record {
      file.unchanged += 1
      return
    }
    file.updated += 1
    for field in R.fields {
      let (before, after) = (field.get(old), field.get(record))
      if before != after { try step.write(.update(record.ref, field: field.name, old: before, new: after)) }
    }
  }

  /// What pointed at records that have not come by now points at nothing.
  private func settle() throws {
    for (field, ref, line) in pending where try step.find(ref) == nil {
      reject(.missingRecord(field: field, id: ref.id.text), line)
    }
  }
}

extension FieldValue {
  /// A value of JSON as a field keeps it; `nil` where it is of another type.
  fileprivate init?(_ value: JSONValue, _ type: FieldType) {
    switch (value, type) {
    case (.null, _): self = .null
    case (.text(let text), .text), (.text(let text), .day), (.text(let text), .instant), (.text(let text), .reference):
      self = .text(text)
    case (.number(let digits), .integer):
      guard let number = Int(digits) else { return nil }
      self = .integer(number)
    case (.number(let digits), .fraction):
      guard let number = Double(digits) else { return nil }
      self = .real(number)
    case (.flag(let isSet), .flag): self = .integer(isSet ? 1 : 0)
    case (.object(let parts), .money):
      guard case .number(let digits)? = parts["amount"], let code = parts["currency"]?.text, parts.count == 2,
        let minor = Decimals.minor(digits, Currency(code))
      else { return nil }
      self = .money(Money(minor: minor, currency: Currency(code)))
    default: return nil
    }
  }
}
