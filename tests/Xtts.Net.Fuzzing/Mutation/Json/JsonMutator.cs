using System.Globalization;
using System.Text;
using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Json;

/// <summary>Changes a JSON document part by part: other numbers, other kinds of values, members twice or missing, deep nesting, Python's own words.</summary>
internal sealed class JsonMutator : IMutator
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "{}", "[]", "\"\"", "0", "-0", "1.5", "1e999", "-1e999", "1e-999", "NaN", "Infinity", "-Infinity", "123456789012345678901234567890", "\"\\ud800\"",
        "\"\\u0000\"", "\"a b\"", "[null]", "[1,2]", "{\"a\":{}}", "\"[hu]\"", "\"BPE\"", "\"xtts\"", "\"F64\"", "\"I8\"", "[0,0]", "//", "'a'", "\"\\x\"", "\"",
    ];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        var parts = JsonParts.Find(content);
        if (parts.Count == 0) return null;
        var part = random.Pick(parts);
        var other = random.Pick(parts);
        return random.Below(11) switch
        {
            0 => Replaced(content, part, Encoding.UTF8.GetBytes(random.Pick(Values))),
            1 or 2 => NumberReplaced(content, parts, random),
            3 => Replaced(content, part, content.AsSpan(other.Start, other.Length)),
            4 => Replaced(content, part, []),
            5 => Replaced(content, WithComma(content, part), []),
            6 => Replaced(content, new JsonPart(part.End, 0), [(byte)',', .. content.AsSpan(part.Start, part.Length)]),
            7 => Replaced(content, part, Nested(content.AsSpan(part.Start, part.Length), random)),
            8 => MemberDoubled(content, part, random),
            9 => [0xEF, 0xBB, 0xBF, .. content],
            _ => CharacterReplaced(content, part, random),
        };
    }

    private static byte[] Replaced(byte[] content, JsonPart part, ReadOnlySpan<byte> value) => [.. content.AsSpan(0, part.Start), .. value, .. content.AsSpan(part.End)];

    private static byte[]? NumberReplaced(byte[] content, List<JsonPart> parts, CaseRandom random)
    {
        var numbers = parts.Where(part => content[part.Start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')).ToList();
        if (numbers.Count == 0) return null;
        var number = random.Pick(numbers);
        double.TryParse(content.AsSpan(number.Start, number.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double current);
        long near = InterestingNumbers.Near((long)Math.Clamp(current, -1e18, 1e18), random);
        return Replaced(content, number, Encoding.ASCII.GetBytes(near.ToString(CultureInfo.InvariantCulture)));
    }

    // A member goes with the comma behind it, so that the rest is still a list.
    private static JsonPart WithComma(byte[] content, JsonPart part)
    {
        int comma = content.AsSpan(part.End).IndexOf((byte)',');
        return comma < 0 ? part : part with { Length = part.Length + comma + 1 };
    }

    private static byte[] Nested(ReadOnlySpan<byte> value, CaseRandom random)
    {
        int depth = 1 << random.Below(13);
        bool objects = random.OneIn(2);
        byte[] inside = value.ToArray();
        return objects
            ? [.. Enumerable.Repeat("{\"a\":"u8.ToArray(), depth).SelectMany(bytes => bytes), .. inside, .. Enumerable.Repeat((byte)'}', depth)]
            : [.. Enumerable.Repeat((byte)'[', depth), .. inside, .. Enumerable.Repeat((byte)']', depth)];
    }

    private static byte[]? MemberDoubled(byte[] content, JsonPart name, CaseRandom random)
    {
        if (content[name.Start] != '"') return null;
        string value = random.Pick(Values);
        return [.. content.AsSpan(0, name.Start), .. content.AsSpan(name.Start, name.Length), .. Encoding.UTF8.GetBytes($":{value},"), .. content.AsSpan(name.Start)];
    }

    private static byte[] CharacterReplaced(byte[] content, JsonPart part, CaseRandom random)
    {
        byte[] changed = [.. content];
        changed[part.Start + random.Below(part.Length)] = random.Pick("\"\\,:[]{}0-eN \x00\x80"u8.ToArray());
        return changed;
    }
}
