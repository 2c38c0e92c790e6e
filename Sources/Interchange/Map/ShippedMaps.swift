import Sales

extension ImportMap {
  /// The systems that Banter brings a map for.
  public static let systems = ["salesforce", "hubspot"]

  /// The map of a system's own files; `nil` where there is none.
  public init?(system: String) throws(MapFault) {
    guard let file = Embedded.files.first(where: { $0.path == system + ".yaml" }) else { return nil }
    self = try ImportMap(file.text.description, path: file.path)
    isShipped = true
  }

  /// Files as Banter writes them: one a kind of record, named after it, with a column a field.
  public static var banter: ImportMap {
    var map = ImportMap(path: "Banter's own columns")
    map.files = RecordKind.exported.map { kind in
      var row = MappedRow(record: MappedRecord(kind))
      for field in kind.fields { row.fields[field.name] = FieldSource(own: field.name, field.type) }
      row.fields["external_id"] = FieldSource(columns: ["id"])
      return MappedFile(name: kind.rawValue, needs: ["id"], isStrict: false, rows: [row])
    }
    return map
  }
}

extension FieldSource {
  /// The column of a field under its own name.
  fileprivate init(own name: String, _ type: FieldType) {
    self.init(columns: [name])
    if type == .money { currencyColumn = name + "_currency" }
  }
}
