namespace HmpContentStudio.Checks.Tests.Grounding;

public class OrderRuleTests
{
    private const string Steps = "1. Stop the belt.\n2. Fit the lock.\n3. Remove the jam.";

    [Theory]
    [InlineData("Remove the jam before you fit the lock.", true)]
    [InlineData("Fit the lock before you remove the jam.", false)]
    [InlineData("After removing the jam, fit the lock.", true)]
    [InlineData("Fit the lock, then remove the jam.", false)]
    [InlineData("Remove the jam, then fit the lock.", true)]
    [InlineData("Fit the lock after you stop the belt.", false)]
    [InlineData("Fit the lock.", false)] // names no order
    [InlineData("Drink coffee before you sing.", false)] // names other things
    public void Numbered_steps_decide_about_the_order(string sentence, bool turned) =>
        Assert.Equal(turned, OrderRule.IsTurned(sentence, "Fit the lock.", Steps));

    [Theory]
    [InlineData("Call the guard before you open the gate.", false)]
    [InlineData("Open the gate before you call the guard.", true)]
    [InlineData("After opening the gate, call the guard.", true)]
    public void A_passage_that_names_the_order_itself_decides(string sentence, bool turned) =>
        Assert.Equal(turned, OrderRule.IsTurned(sentence, "The guard is called before the gate is opened.", ""));
}
