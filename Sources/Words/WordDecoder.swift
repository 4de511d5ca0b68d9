/// Texts by name → a group of words, through the code that the compiler writes for `Decodable`.

/// Gives each property the text of its name.
struct WordDecoder: Decoder {
  let texts: [String: String]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(texts: texts))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.onlyTexts }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Self.onlyTexts }

  private static var onlyTexts: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "a group of words holds only texts"))
  }

  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let texts: [String: String]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { texts[WordName.written(key.stringValue)] != nil }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
      guard let text = texts[WordName.written(key.stringValue)] else { throw onlyTexts }
      return text
    }

    func decodeNil(forKey key: Key) -> Bool { false }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { throw onlyTexts }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw onlyTexts }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw onlyTexts }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { throw onlyTexts }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw onlyTexts }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw onlyTexts }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw onlyTexts }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw onlyTexts }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw onlyTexts }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw onlyTexts }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw onlyTexts }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw onlyTexts }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw onlyTexts }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { throw onlyTexts }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw onlyTexts }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw onlyTexts }
    func superDecoder() throws -> any Decoder { throw onlyTexts }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw onlyTexts }
  }
}
