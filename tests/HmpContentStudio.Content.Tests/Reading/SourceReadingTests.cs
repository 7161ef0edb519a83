using System.Text;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Content.Tests.Reading;

public class SourceReadingTests
{
    [Fact]
    public void Text_is_read_without_its_byte_order_mark_and_with_its_line_ends()
    {
        var utf8 = SourceReading.Read("a.md", [0xEF, 0xBB, 0xBF, .. "Grüße\r\nx"u8]);
        var utf16 = SourceReading.Read("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Grüße")]);

        Assert.Equal("Grüße\r\nx", utf8.Text);
        Assert.Equal("Grüße", utf16.Text);
    }

    [Theory]
    [InlineData("a.pdf", "PDF files cannot be read here")]
    [InlineData("a.docx", "\".docx\" cannot be read")]
    public void A_type_that_is_not_read_is_refused_by_name(string name, string reason)
    {
        Assert.Contains(reason, SourceReading.Read(name, "x"u8).Fault!.Reason);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_place()
    {
        Assert.Contains("Byte 2 is not UTF-8", SourceReading.Read("a.md", [0x61, 0x62, 0xC3, 0x28]).Fault!.Reason);
        Assert.Equal(2, SourceReading.Read("a.md", "a\nb\0"u8).Fault!.Line);
    }

    [Fact]
    public void Names_lose_their_extension_and_stay_apart()
    {
        Assert.Equal(["spill", "spill-2", "limits.v2"], SourceReading.Names(["x/spill.md", "y/Spill.txt".ToLowerInvariant(), "limits.v2.md"]));
    }
}
