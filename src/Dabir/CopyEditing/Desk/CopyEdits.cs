using Dabir.Data;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.CopyEditing.Desk;

/// <summary>
/// The copy editor for programs: <c>POST /desk/copy-edits</c> with <c>text</c> answers what it would change, as JSON. The
/// text is not kept. Ranges count UTF-16 units, as a browser's script does.
/// </summary>
[Needs(Permission.Write)]
[FormAtMost(Longest * 12)]
public sealed class CopyEdits(DeskTools tools) : DeskController(tools)
{
    /// <summary>The longest text that is read, in characters; a body is no longer.</summary>
    public const int Longest = 400_000;

    [HttpPost("/desk/copy-edits"), Needs(Permission.Write)]
    public async Task<IActionResult> Read()
    {
        var text = $"{Request.Form["text"]}";
        if (text.Length > Longest)
            return StatusCode(
                StatusCodes.Status413PayloadTooLarge,
                new { error = Words.Say("articles.too-long", ("max", Room.Clock.Count(Longest).Text)) }
            );
        var desk = await CopyDesk();
        return Json(
            new
            {
                edition = Room.Edition.Slug,
                edits = desk.Findings(text)
                    .Select(found => new
                    {
                        start = found.Start,
                        length = found.Length,
                        replacements = found.Replacements,
                        rule = found.Rule,
                        level = StoredName.Of(found.Level),
                        reason = found.Reason ?? Words["copyEditing.spelling"],
                        before = found.Before,
                        after = found.After,
                    }),
            }
        );
    }
}
