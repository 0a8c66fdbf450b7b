import CompositeIndex
import Glibc
import IndexFiles
import Testing

@Suite struct FileAccessTests {
  /// Runs a test in a new folder of its own, and clears it away.
  private func inNewFolder(_ body: (String) throws -> Void) throws {
    let root = ProcessSurroundings.variable("TMPDIR") ?? P_tmpdir
    var template = FileAccess.join(root, "cei-test-XXXXXX").utf8CString
    let folder = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else { return "" }
      return unsafe String(cString: made)
    }
    try #require(!folder.isEmpty)
    defer {
      unsafe chmod(folder, 0o700)
      for name in (try? FileAccess.list(folder)) ?? [] {
        unsafe remove(FileAccess.join(folder, name))
      }
      unsafe rmdir(folder)
    }
    try body(folder)
  }

  /// The code with which reading, listing or writing fails.
  private func reading(_ path: String) -> DiagnosticCode? {
    do throws(Diagnostic) { _ = try FileAccess.read(path) } catch { return error.code }
    return nil
  }

  private func listing(_ path: String) -> DiagnosticCode? {
    do throws(Diagnostic) { _ = try FileAccess.list(path) } catch { return error.code }
    return nil
  }

  private func writing(_ path: String) -> DiagnosticCode? {
    do throws(Diagnostic) { try FileAccess.write([1], to: path) } catch { return error.code }
    return nil
  }

  @Test func whatIsWrittenIsRead() throws {
    try inNewFolder { folder in
      let path = FileAccess.join(folder, "甲.bin")
      for count in [0, 1, 100_000] {
        let bytes = (0..<count).map { UInt8($0 & 0xFF) }
        try FileAccess.write(bytes, to: path)
        #expect(try FileAccess.read(path) == bytes)
      }
      #expect(try FileAccess.list(folder) == ["甲.bin"])
    }
  }

  @Test func namesAreListedInTheOrderOfTheirBytes() throws {
    try inNewFolder { folder in
      for name in ["b", "é", "a", "B", "z", "中"] {
        try FileAccess.write([1], to: folder + "/" + name)
      }
      #expect(try FileAccess.list(folder) == ["B", "a", "b", "z", "é", "中"])
    }
  }

  @Test func permissionsAndLinksStay() throws {
    try inNewFolder { folder in
      let (path, link) = (FileAccess.join(folder, "a"), FileAccess.join(folder, "link"))
      try FileAccess.write([1], to: path)
      unsafe chmod(path, 0o640)
      unsafe symlink("a", link)
      try FileAccess.write([2], to: link)
      #expect(try FileAccess.read(path) == [2])
      var status = stat()
      unsafe lstat(link, &status)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
      unsafe stat(path, &status)
      #expect(status.st_mode & 0o777 == 0o640)
    }
  }

  @Test func failuresSayWhatIsWrongAndLeaveNothingBehind() throws {
    try inNewFolder { folder in
      let missing = FileAccess.join(folder, "no/such")
      #expect(
        reading(missing) == .fileNotFound)
      #expect(
        listing(missing) == .fileNotFound)
      #expect(
        reading(folder) == .fileUnreadable)
      #expect(
        writing(missing)
          == .fileUnwritable)
      #expect(
        writing(folder)
          == .fileUnwritable)
      #expect(
        writing("/dev/full")
          == .fileUnwritable)
      let left = try FileAccess.list(folder)
      #expect(left.isEmpty)
    }
  }

  @Test func aFullDiskIsSaidInBothLanguages() {
    do throws(Diagnostic) {
      try FileAccess.write([1], to: "/dev/full")
      Issue.record("was written")
    } catch {
      #expect(error.message.zh == "无法写入 /dev/full：磁盘空间不足")
      #expect(error.message.en == "Cannot write /dev/full: no space is left on the disk")
    }
  }

  @Test func aFolderThatMayNotBeWrittenKeepsItsFiles() throws {
    try inNewFolder { folder in
      let path = FileAccess.join(folder, "a")
      try FileAccess.write([1], to: path)
      unsafe chmod(folder, 0o500)
      // The superuser may write everywhere; nothing can be learnt then.
      guard geteuid() != 0 else { return }
      #expect(
        writing(path) == .fileUnwritable)
      #expect(try FileAccess.read(path) == [1])
      #expect(try FileAccess.list(folder) == ["a"])
    }
  }

  @Test func pathsAreJoinedAndParted() {
    #expect(FileAccess.join("a", "b") == "a/b")
    #expect(FileAccess.join("a/", "b") == "a/b")
    #expect(FileAccess.join("", "b") == "b")
    #expect(FileAccess.join("a", "/b") == "/b")
    #expect(FileAccess.folder(of: "a/b/c.json") == "a/b")
    #expect(FileAccess.folder(of: "c.json") == "")
    #expect(FileAccess.folder(of: "/c.json") == "/")
    #expect(FileAccess.name(of: "a/b/") == "b")
  }

  @Test func theProgramKnowsWhereItIs() throws {
    let path = try #require(ProcessSurroundings.executablePath)
    #expect(path.hasPrefix("/"))
    #expect(FileAccess.exists(path) && !FileAccess.isFolder(path))
    let working = try #require(ProcessSurroundings.workingFolder)
    #expect(FileAccess.isFolder(working))
    #expect(ProcessSurroundings.variable("CEI_NO_SUCH_VARIABLE") == nil)
  }
}
