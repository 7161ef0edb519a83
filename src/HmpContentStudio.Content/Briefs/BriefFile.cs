using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HmpContentStudio.Content.Briefs;

/// <summary>A brief, or why the text is none; exactly one of both is set.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="Fault">Line, JSON pointer and reason.</param>
public sealed record BriefReading(Brief? Brief, FileFault? Fault);

/// <summary>
/// Reads <c>BRIEF.yaml</c> (JSON is YAML too). Strict: an unknown or doubled field, a malformed value, an anchor, alias or tag is a fault.
/// Plain figures and truth values are also taken where a text is wanted. Stateless.
/// </summary>
public static class BriefFile
{
    private static readonly JsonSerializerOptions Options = new(ContentJson.Options) { Converters = { new TextFromScalar() } };

    /// <summary>Reads one brief.</summary>
    public static BriefReading Read(string fileName, string yaml)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            var node = new YamlTree(lines).Read(yaml);
            if (node is not null && StrictJson.FirstFault(node.ToJsonString()) is { } fault)
            {
                return Refused(fileName, LineOf(lines, fault.Pointer), fault.Reason, fault.Pointer);
            }

            return node is JsonObject
                ? new BriefReading(node.Deserialize<Brief>(Options), null)
                : Refused(fileName, 1, "The file must hold the fields of one brief, such as \"skill: SAF-LOTO\".", "");
        }
        catch (YamlException error)
        {
            return Refused(fileName, Math.Min((int)error.Start.Line, SourceReading.LineAt(yaml, yaml.Length)), error.Message, null);
        }
        catch (JsonException error)
        {
            var pointer = Pointer(error.Path);
            return Refused(fileName, LineOf(lines, pointer), Reason(error, pointer), pointer);
        }
    }

    /// <summary>The JSON pointer for a path of System.Text.Json: <c>$.objectives[0]</c> is <c>/objectives/0</c>.</summary>
    public static string Pointer(string? path) =>
        (path ?? "$").TrimStart('$').Replace("['", "/", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
            .Replace('.', '/').Replace('[', '/').Replace("]", "", StringComparison.Ordinal);

    /// <summary>What is wrong in words for the person who wrote the brief.</summary>
    public static string Reason(JsonException error, string pointer)
    {
        var field = pointer.Length > 1 ? pointer[1..].Replace('/', '.') : "brief";
        return error.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"The field \"{field}\" is unknown. Take it out or correct its name."
            : $"The value of \"{field}\" cannot be used here. Compare it with the example in the documentation of briefs.";
    }

    private static BriefReading Refused(string fileName, int? line, string reason, string? pointer) => new(null, new FileFault(fileName, line, reason, pointer));

    private static int? LineOf(Dictionary<string, int> lines, string pointer)
    {
        for (var place = pointer; place.Length > 0; place = place[..place.LastIndexOf('/')])
        {
            if (lines.TryGetValue(place, out var line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Turns YAML into JSON nodes and remembers the line of each value by JSON pointer.</summary>
    private sealed class YamlTree(Dictionary<string, int> lines)
    {
        private const int MaxDepth = 16;

        public JsonNode? Read(string yaml)
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            var node = Value(parser, "", 0);
            parser.Consume<DocumentEnd>();
            return parser.TryConsume<DocumentStart>(out var second)
                ? throw new YamlException(second.Start, second.End, "The file holds more than one document; a file is one brief.")
                : node;
        }

        private JsonNode? Value(IParser parser, string pointer, int depth)
        {
            // An alias is no node event; it ends here with the anchors and tags.
            if (parser.Current is not NodeEvent current)
            {
                throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "A value is expected here. Anchors and aliases are not used in briefs.");
            }

            if (!current.Anchor.IsEmpty || !current.Tag.IsEmpty || depth > MaxDepth)
            {
                throw new YamlException(current.Start, current.End, "Anchors, aliases, tags and deep nesting are not used in briefs. Write the value out.");
            }

            lines[pointer] = (int)current.Start.Line;
            return current switch
            {
                MappingStart => Mapping(parser, pointer, depth),
                SequenceStart => Sequence(parser, pointer, depth),
                _ => Scalar(parser.Consume<Scalar>()),
            };
        }

        private JsonObject Mapping(IParser parser, string pointer, int depth)
        {
            parser.Consume<MappingStart>();
            var members = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = parser.Consume<Scalar>();
                var member = Value(parser, pointer + "/" + name.Value, depth + 1);
                if (!members.TryAdd(name.Value, member))
                {
                    throw new YamlException(name.Start, name.End, $"The field \"{name.Value}\" stands twice.");
                }

                lines[pointer + "/" + name.Value] = (int)name.Start.Line;
            }

            return members;
        }

        private JsonArray Sequence(IParser parser, string pointer, int depth)
        {
            parser.Consume<SequenceStart>();
            var entries = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                entries.Add(Value(parser, $"{pointer}/{entries.Count}", depth + 1));
            }

            return entries;
        }

        /// <summary>The core schema of YAML 1.2, plain scalars only: null, truth values, decimal figures; all else is text.</summary>
        private static JsonNode? Scalar(Scalar scalar) => scalar switch
        {
            _ when CleanText.Fault(scalar.Value) is { } fault => throw new YamlException(scalar.Start, scalar.End, fault),
            { Style: not ScalarStyle.Plain } => scalar.Value,
            { Value: "" or "~" or "null" } => null,
            { Value: "true" } => true,
            { Value: "false" } => false,
            _ when IsFigure(scalar.Value) => JsonNode.Parse(scalar.Value),
            _ => scalar.Value,
        };

        private static bool IsFigure(string text)
        {
            var digits = text.StartsWith('-') ? text[1..] : text;
            var hasJsonForm = digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && (digits[0] != '0' || digits.Length == 1 || digits[1] == '.');
            return hasJsonForm && digits.All(c => char.IsAsciiDigit(c) || c == '.') && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        }
    }

    /// <summary>A title such as 2026 is a text although YAML reads a figure.</summary>
    private sealed class TextFromScalar : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    return reader.GetString();
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    using (var value = JsonDocument.ParseValue(ref reader))
                    {
                        return value.RootElement.GetRawText();
                    }

                default:
                    throw new JsonException();
            }
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
