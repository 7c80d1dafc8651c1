using Dabir.Themes.Views;

namespace Dabir.Tests.Themes.Newsroom;

/// <summary>Drawn placeholders: hills, sun and tiles instead of photographs.</summary>
static class Drawings
{
    static readonly (string Sky, string Far, string Near, string Sun)[] Palettes =
    [
        ("#f2c879", "#b4654a", "#5b2a3c", "#fff3d6"),
        ("#cfe0ea", "#7fa0b5", "#2f4b5f", "#ffffff"),
        ("#f3b8a0", "#c4455a", "#5e1a35", "#ffe9c9"),
        ("#a9d6c5", "#3f8f86", "#134f57", "#f8f4d0"),
        ("#e8d5b5", "#a57f5a", "#4d3a2c", "#fff7e6"),
        ("#243b63", "#16284a", "#0b1730", "#f4eec7"),
    ];

    public static PictureView Wide(int index, string alt) =>
        new()
        {
            Src = $"/pictures/wide-{index % Palettes.Length}.svg",
            Width = 1600,
            Height = 900,
            Alt = alt,
        };

    public static IEnumerable<(string Name, string Svg)> Files()
    {
        for (var i = 0; i < Palettes.Length; i++)
        {
            var (sky, far, near, sun) = Palettes[i];
            var (x, y) = (300 + i * 190, 230 + i * 37 % 160);
            yield return (
                $"wide-{i}.svg",
                $"""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" preserveAspectRatio="xMidYMid slice"><rect width="1600" height="900" fill="{sky}"/><circle cx="{x}" cy="{y}" r="{90
                    + i * 14}" fill="{sun}"/><path d="M0 {560 - i * 20}q260-{180
                    + i * 15} 520 0t560-40 520 60v400H0z" fill="{far}"/><path d="M0 720q300-{160
                    - i * 12} 640-20t960-40v240H0z" fill="{near}"/></svg>
                """
            );
        }
    }
}
