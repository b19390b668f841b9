using System.Text;
using CsCheck;
using Recruiting.Core.Media;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Media;

/// <summary>What a file is, told by its bytes; hostile ones too.</summary>
[TestClass]
public sealed class MediaReadingTests
{
    public static IEnumerable<(byte[] Bytes, MediaType Type, int? Width, int? Height)> Known() =>
    [
        (TestMedia.Png(7, 5), MediaType.Png, 7, 5),
        (TestMedia.Gif(3), MediaType.Gif, 1, 1),
        (TestMedia.Jpeg(640, 480), MediaType.Jpeg, 640, 480),
        (TestMedia.Pdf(), MediaType.Pdf, null, null),
        (TestMedia.Package("[Content_Types].xml", "word/document.xml"), MediaType.Docx, null, null),
        (TestMedia.Package("[Content_Types].xml", "ppt/presentation.xml"), MediaType.Pptx, null, null),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")], MediaType.Doc, null, null),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("PowerPoint Document")], MediaType.Ppt, null, null),
    ];

    public static IEnumerable<byte[]> Unknown() =>
    [
        [],
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        [.. "<html>"u8, .. TestMedia.Pdf()],
        TestMedia.Png()[..20],
        TestMedia.Jpeg()[..30],
        TestMedia.Gif(0),
        TestMedia.PngThatSays(0, 5),
        TestMedia.Package("[Content_Types].xml", "xl/workbook.xml"),
        TestMedia.Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        TestMedia.Package("hello.txt"),
        [.. "PK\u0003\u0004"u8, 1, 2, 3],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")],
        [.. "RIFF\0\0\0\0WEBP"u8],
    ];

    [TestMethod]
    [DynamicData(nameof(Known))]
    public async Task File_IsToldByItsBytes(byte[] bytes, MediaType type, int? width, int? height)
    {
        var facts = await MediaReading.OfAsync(new MemoryStream(bytes));

        Assert.AreEqual((type, (long)bytes.Length, width, height), (facts!.Type, facts.Bytes, facts.Width, facts.Height));
        Assert.IsNull(MediaRules.Refusal(facts, "file"));
    }

    [TestMethod]
    [DynamicData(nameof(Unknown))]
    public async Task File_ThatLinkedInDoesNotTake_IsRefused(byte[] bytes) =>
        Assert.AreEqual("media.type", MediaRules.Refusal(await MediaReading.OfAsync(new MemoryStream(bytes)), "file")?.Code);

    [TestMethod]
    public async Task Png_ThatIsHtmlBehindItsPicture_StaysAPng() =>
        Assert.AreEqual(MediaType.Png, (await MediaReading.OfAsync(new MemoryStream([.. TestMedia.Png(), .. "<script>alert(1)</script>"u8])))!.Type, "and is served as one, and as nothing else");

    [TestMethod]
    [DataRow(6012, 6013, "taken")]
    [DataRow(36_152_320, 1, "media.too-many-pixels")]
    [DataRow(int.MaxValue, int.MaxValue, "media.too-many-pixels")]
    public async Task Png_ThatSaysItIsHuge_IsRefusedByItsHeaderAlone(int width, int height, string code) =>
        Assert.AreEqual(code, MediaRules.Refusal(await MediaReading.OfAsync(new MemoryStream(TestMedia.PngThatSays(width, height))), "file")?.Code ?? "taken");

    [TestMethod]
    [DataRow(250, null)]
    [DataRow(251, "media.too-many-frames")]
    public async Task Gif_HasAtMost250Pictures(int frames, string? code) =>
        Assert.AreEqual(code, MediaRules.Refusal(await MediaReading.OfAsync(new MemoryStream(TestMedia.Gif(frames))), "file")?.Code);

    [TestMethod]
    [DataRow(300, null)]
    [DataRow(301, "media.too-many-pages")]
    public async Task Pdf_HasAtMost300Pages(int pages, string? code) =>
        Assert.AreEqual(code, MediaRules.Refusal(await MediaReading.OfAsync(new MemoryStream(TestMedia.Pdf(pages))), "file")?.Code);

    [TestMethod]
    [DataRow(MediaType.Png, 20L << 20, null)]
    [DataRow(MediaType.Png, (20L << 20) + 1, "media.too-large")]
    [DataRow(MediaType.Pdf, 100L << 20, null)]
    [DataRow(MediaType.Pdf, (100L << 20) + 1, "media.too-large")]
    public void File_LargerThanItsKindMayBe_IsRefused(MediaType type, long bytes, string? code) =>
        Assert.AreEqual(code, MediaRules.Refusal(new(type, bytes), "file")?.Code);

    [TestMethod]
    public void Reading_OfAnyBytes_EndsWithoutAnError()
    {
        byte[][] heads = [[], TestMedia.Png(), TestMedia.Gif(2), TestMedia.Jpeg(), TestMedia.Pdf(), TestMedia.Package("[Content_Types].xml", "word/document.xml")];
        Gen.Select(Gen.Int[0, heads.Length - 1], Gen.Byte.Array[0, 64], Gen.Int[0, 400]).Sample(
            (which, noise, cut) =>
            {
                var head = heads[which];
                byte[] bytes = [.. head[..Math.Min(cut, head.Length)], .. noise, .. head[Math.Min(cut, head.Length)..]];
                MediaReading.OfAsync(new MemoryStream(bytes)).GetAwaiter().GetResult();
            },
            iter: 2_000);
    }
}
