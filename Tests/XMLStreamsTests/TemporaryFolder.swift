import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/sanj-xml-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Gives a file a length, without bytes where it grows; whether that could be done.
func truncateFile(_ path: String, _ length: Int) -> Bool { truncate(path, off_t(length)) == 0 }

#if os(Linux)
  /// Counts how often a file is opened.
  final class OpenWatch {
    private let descriptor: Int32
    struct Unavailable: Error {}

    init(_ path: String) throws {
      descriptor = inotify_init1(Int32(IN_NONBLOCK))
      guard descriptor >= 0, inotify_add_watch(descriptor, path, UInt32(IN_OPEN)) >= 0 else {
        throw Unavailable()
      }
    }

    deinit { close(descriptor) }

    /// How many times since it was last asked.
    var count: Int {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let bytes = Foundation.read(descriptor, &buffer, buffer.count)
      return bytes > 0 ? bytes / 16 : 0
    }
  }
#endif
