using System.Text;
using Recruiting.Core.Setups;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Setups;

/// <summary>The file: its bytes, and what is refused of one.</summary>
[TestClass]
public sealed class SetupFileTests
{
    private const string Whole = """
        {
          "version": 1,
          "workspace": {
            "approval": "other",
            "confidentialTerms": [
              "Project Zevenster"
            ]
          },
          "blackouts": [
            {
              "from": "2026-12-25",
              "to": "2026-12-26",
              "reason": "Kerst"
            },
            {
              "from": "2027-04-27"
            }
          ],
          "colleagues": [
            {
              "id": "anouk",
              "name": "Anouk",
              "account": {
                "tenant": "t",
                "objectId": "o"
              },
              "roles": [
                "approver"
              ],
              "away": [
                {
                  "from": "2026-12-01"
                }
              ],
              "share": 0.5,
              "reminders": false,
              "reminderWishes": {
                "ways": [
                  "mail"
                ],
                "quietFrom": "21:30",
                "quietTo": "07:00",
                "daysOff": [
                  "sunday"
                ]
              }
            },
            {
              "id": "bram"
            }
          ],
          "channels": [
            {
              "id": "cafe",
              "kind": "page",
              "name": "Café ☕",
              "delivery": "assisted",
              "cadence": {
                "rrule": "FREQ=WEEKLY;BYDAY=TU",
                "start": "2026-11-24T08:30",
                "window": "PT90M",
                "timeZone": "Europe/Amsterdam"
              }
            },
            {
              "id": "dotnet-nl",
              "kind": "group",
              "url": "https://www.linkedin.com/groups/43875/",
              "cadence": "2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam",
              "rules": {
                "minimumSpacing": "PT0S",
                "jobPostDays": [],
                "links": false
              },
              "blackouts": [
                {
                  "from": "2026-12-31",
                  "reason": "Oudjaar"
                }
              ],
              "colleagues": [
                "bram",
                "anouk"
              ],
              "owner": "anouk",
              "paused": true,
              "pausedReason": "Until spring"
            }
          ]
        }

        """;

    [TestMethod]
    public async Task Export_OfAnImportedFile_IsTheFileByteForByte()
    {
        await using var presence = Presence.Start();

        await presence.ImportAsync(Whole);

        Assert.AreEqual(Whole.ReplaceLineEndings("\n"), await presence.ExportAsync());
        Assert.AreEqual(await presence.ExportAsync(), await presence.ExportAsync());
    }

    [TestMethod]
    public async Task Export_OfAnEmptyWorkspace_SpeaksOfEveryPart()
    {
        await using var presence = Presence.Start();

        Assert.AreEqual("{\n  \"version\": 1,\n  \"workspace\": {},\n  \"blackouts\": [],\n  \"colleagues\": [],\n  \"channels\": []\n}\n", await presence.ExportAsync());
    }

    [TestMethod]
    public void Write_IsUtf8WithoutBomAndWithLfAlone()
    {
        var file = SetupFile.Write(SetupParts.Read(Whole));

        Assert.AreEqual((byte)'{', file[0]);
        Assert.DoesNotContain((byte)'\r', file);
        Assert.AreEqual(Whole.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(file));
    }

    [TestMethod]
    public void Read_WithBomAndCrLf_IsTheSame()
    {
        var windows = (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Whole.ReplaceLineEndings("\r\n"))];

        Assert.AreSequenceEqual(SetupFile.Write(SetupParts.Read(Whole)), SetupFile.Write(SetupFile.Read(windows)));
    }

    [TestMethod]
    [DataRow("", "setup.malformed ")]
    [DataRow("{", "setup.malformed ")]
    [DataRow("[]", "setup.malformed ")]
    [DataRow("""{"version":1,"version":1}""", "setup.malformed ")]
    [DataRow("{}", "setup.version-missing version")]
    [DataRow("""{"version":"1"}""", "setup.version-missing version")]
    [DataRow("""{"version":0}""", "setup.version-missing version")]
    [DataRow("""{"version":2,"moods":[]}""", "setup.version-later version")]
    [DataRow("""{"version":1,"moods":[]}""", "setup.unknown-field moods")]
    [DataRow("""{"version":1,"channels":{}}""", "setup.malformed channels")]
    [DataRow("""{"version":1,"channels":[null]}""", "setup.malformed channels[0]")]
    [DataRow("""{"version":1,"workspace":null}""", "setup.malformed workspace")]
    [DataRow("""{"version":1,"workspace":{"approval":"nobody"}}""", "setup.malformed workspace.approval")]
    [DataRow("""{"version":1,"workspace":{"paused":true}}""", "setup.unknown-field workspace.paused")]
    [DataRow("""{"version":1,"blackouts":[{"from":"25-12-2026"}]}""", "setup.malformed blackouts[0].from")]
    [DataRow("""{"version":1,"colleagues":[{"id":"a","accessToken":"x"}]}""", "setup.unknown-field colleagues[0].accessToken")]
    [DataRow("""{"version":1,"channels":[{"id":"a"},{"id":"b","rules":{"colour":"red"}}]}""", "setup.unknown-field channels[1].rules.colour")]
    public void Read_OfAWrongFile_IsRefusedAtItsPlace(string file, string fault)
    {
        Assert.AreEqual(fault, Assert.ThrowsExactly<PresenceException>(() => SetupParts.Read(file)).Places().Single());
    }

    [TestMethod]
    public void Read_OfAFileWithSeveralWrongRecords_TellsAllAtOnce()
    {
        var refusal = Assert.ThrowsExactly<PresenceException>(() => SetupParts.Read("""{"version":1,"moods":[],"colleagues":[{"id":5}],"channels":[{"kind":"forum"},{"id":"b"},{"hue":1}]}"""));

        Assert.AreSequenceEqual(
            ["setup.unknown-field moods", "setup.malformed colleagues[0].id", "setup.malformed channels[0].kind", "setup.unknown-field channels[2].hue"], refusal.Places());
    }
}
