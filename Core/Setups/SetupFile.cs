using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>A set-up as a file: indented JSON, UTF-8 without BOM, LF, the same set-up always the same bytes.</summary>
/// <remarks><c>{version: 1, workspace: {…}, blackouts: […], colleagues: […], channels: […]}</c>, each record in the form of the API; a part may be absent and is left alone then.</remarks>
public static class SetupFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 16 << 20;

    private static readonly string[] Parts = ["version", "workspace", "blackouts", "colleagues", "channels"];

    private static readonly JsonSerializerOptions Look = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a set-up; defaults are left out.</summary>
    public static byte[] Write(Setup setup)
    {
        var file = new JsonObject { ["version"] = Setup.Latest };
        if (setup.Workspace is { } workspace) file["workspace"] = SetupForms.Brief(workspace);
        if (setup.Blackouts is { } blackouts) file["blackouts"] = new JsonArray([.. blackouts.Select(SetupForms.Brief)]);
        if (setup.Colleagues is { } colleagues) file["colleagues"] = new JsonArray([.. colleagues.Select(SetupForms.Brief)]);
        if (setup.Channels is { } channels) file["channels"] = new JsonArray([.. channels.Select(SetupForms.Brief)]);
        return Encoding.UTF8.GetBytes(file.ToJsonString(Look) + "\n");
    }

    /// <summary>The set-up of a file; a BOM and other line ends and indents are taken.</summary>
    /// <exception cref="PresenceException"><c>setup.malformed</c>, <c>setup.unknown-field</c>, <c>setup.version-missing</c>, <c>setup.version-later</c>, <c>setup.too-large</c>;
    /// of each record the first place that does not fit, of all records at once. What the fields say is looked at when it is planned.</exception>
    public static Setup Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes) throw PresenceException.Invalid("setup.too-large", $"The file has {file.Length >> 20} MB; {MostBytes >> 20} is the most for a set-up.");
        using var document = Parse(file);
        var root = document.RootElement;
        RequireVersion(root);
        var faults = new FaultList();
        foreach (var part in root.EnumerateObject().Where(p => !Parts.Contains(p.Name))) faults.Add([Unknown(part.Name)]);
        var setup = new Setup
        {
            Workspace = root.TryGetProperty("workspace", out var workspace) ? faults.Try(() => As<WorkspaceForm>(workspace, "workspace")) : null,
            Blackouts = List<BlackoutForm>(root, "blackouts", faults),
            Colleagues = List<ColleagueForm>(root, "colleagues", faults),
            Channels = List<ChannelForm>(root, "channels", faults),
        };
        faults.ThrowIfAny();
        return setup;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> file)
    {
        try
        {
            var bytes = file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
        }
        catch (JsonException e)
        {
            Sentence known = $" (line {e.LineNumber + 1})";
            var line = e.LineNumber is null ? "" : known;
            throw PresenceException.Invalid("setup.malformed", $"The file is no valid JSON{line}. Mend it, or export a new one.");
        }
    }

    // Looked at first: what a later version has beside is no unknown field, but another form.
    private static void RequireVersion(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw PresenceException.Invalid("setup.malformed", "A set-up file holds one JSON object, such as {\"version\": 1, \"channels\": [...]}.");
        if (!root.TryGetProperty("version", out var said) || said.ValueKind != JsonValueKind.Number || !said.TryGetInt32(out var version) || version < 1)
        {
            throw PresenceException.Invalid("setup.version-missing", $"Say which form the file has: \"version\": {Setup.Latest}.", "version");
        }

        if (version > Setup.Latest) throw PresenceException.Invalid("setup.version-later", $"The file has the form {version} of a later release; this one reads up to {Setup.Latest}. Update this program first.", "version");
    }

    private static List<T>? List<T>(JsonElement root, string part, FaultList faults)
        where T : class
    {
        if (!root.TryGetProperty(part, out var list)) return null;
        if (list.ValueKind == JsonValueKind.Array) return [.. list.EnumerateArray().Select((item, i) => faults.Try(() => As<T>(item, $"{part}[{i}]"))).OfType<T>()];
        faults.Add([Misfit(part)]);
        return null;
    }

    private static T As<T>(JsonElement json, string place)
        where T : class
    {
        try
        {
            return json.Deserialize<T>(PresenceJson.Options) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            var (field, unknown) = PresenceJson.PlaceOf(e, place);
            throw new PresenceException(FaultKind.Invalid, [unknown ? Unknown(field!) : Misfit(field!)]);
        }
    }

    private static Fault Unknown(string field) => new("setup.unknown-field", $"There is no field '{field}' in a set-up. Leave it out, or look at an export for what there is.", field);

    private static Fault Misfit(string field) => new("setup.malformed", $"'{field}' has a value that does not fit. Look at an export for its form.", field);
}
