using Dabir.Articles;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Desk;
using Dabir.Gate;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Dabir.CopyEditing.Desk;

/// <summary>
/// The copy editor for programs: <c>POST /desk/copy-edits</c> with <c>text</c> answers what it would change, as JSON. The
/// text is not kept. Ranges count UTF-16 units of the text with LF for every line end, as the value of a text area has them.
/// </summary>
[Needs(Permission.Write)]
[FormAtMost(ArticleText.Limits.Body * 12)]
[ForPrograms]
public sealed class CopyEdits(DeskTools tools) : DeskController(tools)
{
    [HttpPost("/desk/copy-edits"), Needs(Permission.Write)]
    public async Task<IActionResult> Read()
    {
        // A browser sends CRLF for what its script counts as one.
        var text = $"{Request.Form["text"]}".ReplaceLineEndings("\n");
        if (text.Length > ArticleText.Limits.Body)
        {
            var longest = Room.Clock.Count(ArticleText.Limits.Body).Text;
            return StatusCode(
                StatusCodes.Status413PayloadTooLarge,
                new { error = Words.Say("articles.too-long", ("max", longest)) }
            );
        }
        var findings = (await CopyDesk()).Findings(text);
        return Json(
            new
            {
                edition = Room.Edition.Slug,
                more = findings.IsCut,
                edits = findings.All.Select(found => new
                {
                    start = found.Start,
                    length = found.Length,
                    replacements = found.Replacements,
                    rule = found.Rule,
                    level = StoredName.Of(found.Level),
                    quoted = found.IsQuoted,
                    reason = found.Reason ?? Words["copyEditing.spelling"],
                    before = found.Before,
                    after = found.After,
                }),
            }
        );
    }
}
