using Dabir.Staff;
using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>A reporter's way: typed as it comes, saved, published right, every change explained and taken back; with script and without.</summary>
public class WritingAtTheDesk(Newsroom room)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_as_it_comes_is_published_right_and_each_edit_can_be_taken_back(bool script)
    {
        var page = await room.OpenAs(Role.EditorInChief, "/desk/articles/new", new Look { Script = script });
        await page.GetByLabel("تیتر", new() { Exact = true }).FillAsync("كتابخانه سیار به 12 روستا مي رود");
        await page.GetByLabel("لید").FillAsync("دانش آموزان منتظرند و کتاب ها رسید.");

        // Offered, taken, and with it nothing saved yet.
        await page.GetByRole(AriaRole.Button, new() { Name = "بازخوانی متن" }).ClickAsync();
        await Assertions.Expect(page.Locator("#copy-edit")).ToContainTextAsync("این دو جزء یک واژه‌اند");
        await page.GetByRole(AriaRole.Button, new() { Name = "«دانش‌آموزان» به جای «دانش آموزان»" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("لید")).ToHaveValueAsync("دانش‌آموزان منتظرند و کتاب ها رسید.");
        Assert.EndsWith("/desk/articles/copy-edit#offer-2", page.Url);

        // Saved and published: right, and each edit said with its reason.
        await page.GetByRole(AriaRole.Button, new() { Name = "انتشار", Exact = true }).ClickAsync();
        var edits = page.Locator("#copy-edit");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("کتابخانه سیار به ۱۲ روستا می‌رود");
        await Assertions.Expect(edits.Locator("del")).ToHaveTextAsync(["می رود", "کتاب ها"]);
        await Assertions.Expect(edits).ToContainTextAsync("«می» و «نمی» با نیم‌فاصله پیش از فعل می‌آید");
        await Assertions.Expect(edits).ToContainTextAsync("نشانهٔ جمع با نیم‌فاصله به واژه می‌پیوندد");

        // Taken back with one click, and back it stays.
        await page.GetByRole(AriaRole.Button, new() { Name = "بازگرداندن «کتاب‌ها»" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("اصلاح بازگشت");
        await Assertions.Expect(page.GetByLabel("لید")).ToHaveValueAsync("دانش‌آموزان منتظرند و کتاب ها رسید.");
        await page.GetByRole(AriaRole.Button, new() { Name = "ذخیره متن" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("لید")).ToHaveValueAsync("دانش‌آموزان منتظرند و کتاب ها رسید.");
        await page.GetByRole(AriaRole.Link, new() { Name = "دیدن در سایت" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("کتابخانه سیار به ۱۲ روستا می‌رود");
        Assert.Empty(room.Complaints(page));
        await page.Context.CloseAsync();
    }
}
