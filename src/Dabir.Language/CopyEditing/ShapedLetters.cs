namespace Dabir.Language.CopyEditing;

/// <summary>The Persian letters behind the shapes of old programs and of PDF: «ﺳﻼﻡ» is «سلام».</summary>
static class ShapedLetters
{
    const char First = '\uFB50';
    const char Last = '\uFEFC';

    static readonly string[] Shapes = Made();

    /// <summary>The letters of a shape; empty for everything else.</summary>
    public static string Of(char shape) => shape is >= First and <= Last ? Shapes[shape - First] : "";

    static string[] Made()
    {
        var shapes = new string[Last - First + 1];
        Array.Fill(shapes, "");
        foreach (var (form, letters) in PresentationForms.All())
            if (form <= Last && letters.All(Letters.IsArabicScript))
                shapes[form - First] = string.Concat(letters.Select(Alphabet.WrittenForm));
        return shapes;
    }
}
