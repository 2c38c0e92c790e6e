/// Names that the examples of a folder of intents mention.
public enum SampleNames {
  /// What stands under `sample_names` in the files: kinds, and their names.
  public static func read(_ files: [SourceFile]) -> [Name] { IntentFile.read(files).draft.sampleNames }
}
