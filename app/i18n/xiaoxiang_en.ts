<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountCard</name>
    <message>
        <source>尾号%1</source>
        <translation>ending %1</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>其中 %1 正等待确认，可用 %2</source>
        <translation>%1 of it awaits confirmation, %2 available</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>缴%1</source>
        <translation>Pay: %1</translation>
    </message>
    <message>
        <source>充多少话费？</source>
        <translation>How much to top up?</translation>
    </message>
    <message>
        <source>现在不用缴</source>
        <translation>Nothing to pay now</translation>
    </message>
    <message>
        <source>要缴这一笔吗？</source>
        <translation>Pay this one?</translation>
    </message>
    <message>
        <source>缴哪个月的？</source>
        <translation>Which month?</translation>
    </message>
    <message>
        <source>已过缴费日</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>记住这个号码</source>
        <translation>Keep this number</translation>
    </message>
    <message>
        <source>停掉自动缴</source>
        <translation>Stop automatic payment</translation>
    </message>
    <message>
        <source>以后每月自动缴</source>
        <translation>Pay it automatically each month</translation>
    </message>
    <message>
        <source>要缴的账单</source>
        <translation>Bills to pay</translation>
    </message>
    <message>
        <source>去缴费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>充多少</source>
        <translation>Top up by</translation>
    </message>
    <message>
        <source>停掉自动缴费</source>
        <translation>Stop automatic payment</translation>
    </message>
    <message>
        <source>开通自动缴费</source>
        <translation>Pay automatically</translation>
    </message>
    <message>
        <source>每月自动缴，有上限</source>
        <translation>Each month, up to a limit</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>改名字</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>换一个叫法</source>
        <translation>Call it something else</translation>
    </message>
    <message>
        <source>下次不用再填</source>
        <translation>No typing next time</translation>
    </message>
    <message>
        <source>不再记住这个号码</source>
        <translation>Forget this number</translation>
    </message>
</context>
<context>
    <name>AddPayeePage</name>
    <message>
        <source>加一位收款人</source>
        <translation>Add a payee</translation>
    </message>
    <message>
        <source>对方叫什么名字？</source>
        <translation>What is their name?</translation>
    </message>
    <message>
        <source>对方的银行卡号是多少？</source>
        <translation>What is their card number?</translation>
    </message>
    <message>
        <source>是哪家银行的卡？</source>
        <translation>Which bank is the card from?</translation>
    </message>
    <message>
        <source>对方是您的什么人？</source>
        <translation>Who are they to you?</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>银行卡号</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>不想选，可以直接点下一步。</source>
        <translation>You can also leave this out and press Next.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不加了</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>添加收款人</source>
        <translation>Add payee</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>和您的关系（选填）</source>
        <translation>Who they are (optional)</translation>
    </message>
    <message>
        <source>平时怎么称呼（选填）</source>
        <translation>What you call them (optional)</translation>
    </message>
    <message>
        <source>对小象说话时用，比如“老赵”。</source>
        <translation>For talking to Xiaoxiang, such as “Old Zhao”.</translation>
    </message>
</context>
<context>
    <name>AllPage</name>
    <message>
        <source>帮助和更多服务</source>
        <translation>Help and more services</translation>
    </message>
    <message>
        <source>您想办什么？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>问一问客服</source>
        <translation>Ask the bank</translation>
    </message>
    <message>
        <source>找一找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>说不上名字也能找</source>
        <translation>Even without its exact name</translation>
    </message>
    <message>
        <source>找一找，说不上名字也能找</source>
        <translation>Search, even without its exact name</translation>
    </message>
    <message>
        <source>全部服务</source>
        <translation>All services</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>转账金额，元</source>
        <translation>Amount in yuan</translation>
    </message>
</context>
<context>
    <name>AmountPage</name>
    <message>
        <source>转多少钱</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>给%1转多少钱？</source>
        <translation>How much for %1?</translation>
    </message>
    <message>
        <source>点下面的金额，或者按数字，改一改。</source>
        <translation>Tap one of the amounts below, or press the keys.</translation>
    </message>
    <message>
        <source>小数点</source>
        <translation>Decimal point</translation>
    </message>
    <message>
        <source>点这里可以改时间</source>
        <translation>Press here to change when</translation>
    </message>
    <message>
        <source>%1，点这里可以改时间</source>
        <translation>%1, press here to change when</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>转账金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>可用余额 %1</source>
        <translation>Available %1</translation>
    </message>
    <message>
        <source>按下面的数字键改金额，或者按“说话”，说出要转多少。</source>
        <translation>Change the amount with the keys below, or press the talk button and say it.</translation>
    </message>
    <message>
        <source>附言，选填</source>
        <translation>Remark, optional</translation>
    </message>
    <message>
        <source>附言（选填）</source>
        <translation>Remark (optional)</translation>
    </message>
    <message>
        <source>到账方式</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>没有买</source>
        <translation>Nothing bought</translation>
    </message>
    <message>
        <source>什么也没有买，钱没有动</source>
        <translation>Nothing was bought and no money moved</translation>
    </message>
    <message>
        <source>买入金额</source>
        <translation>How much to buy</translation>
    </message>
    <message>
        <source>买入金额，元</source>
        <translation>Amount to buy, yuan</translation>
    </message>
    <message>
        <source>可用余额 %1 · %2</source>
        <translation>%1 available · %2</translation>
    </message>
    <message>
        <source>答风险问卷</source>
        <translation>Answer the risk questions</translation>
    </message>
    <message>
        <source>看不高过我等级的产品</source>
        <translation>See products within my grade</translation>
    </message>
    <message>
        <source>先看看买了会怎样</source>
        <translation>See what it would change first</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>打电话给银行</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message>
        <source>办信用卡</source>
        <translation>Get a credit card</translation>
    </message>
    <message>
        <source>办信用卡请到网点</source>
        <translation>Please come to a branch for a credit card</translation>
    </message>
    <message>
        <source>您已经有信用卡了</source>
        <translation>You already have a credit card</translation>
    </message>
    <message>
        <source>一个人办一张就够用，不用再办。</source>
        <translation>One card a person is enough; there is no need for another.</translation>
    </message>
    <message>
        <source>信用卡花的是银行的钱，到日子要还。带上身份证到网点，工作人员会跟您讲清楚。</source>
        <translation>A credit card spends the bank&apos;s money, which is to be paid back by a day. Bring your ID card to a branch, and somebody will explain it all.</translation>
    </message>
    <message>
        <source>看我的信用卡</source>
        <translation>See my credit card</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>选一个额度</source>
        <translation>Choose a limit</translation>
    </message>
    <message>
        <source>额度是这张卡最多能欠的钱。这些是按您最近半年的收入算出来的，够用就好。</source>
        <translation>The limit is the most the card can owe. These come from your income of the last half year. Take no more than you need.</translation>
    </message>
    <message>
        <source>借钱</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>借钱请到网点办</source>
        <translation>Please borrow at a branch</translation>
    </message>
    <message>
        <source>借的钱要还，还要付利息。带上身份证到网点，工作人员会跟您算清楚。</source>
        <translation>What you borrow is to be paid back, with interest. Bring your ID card to a branch, and somebody will work it out with you.</translation>
    </message>
    <message>
        <source>有人催您借钱、让您把借来的钱转走，一定是骗子。</source>
        <translation>Whoever urges you to borrow and to send the money on is a cheat.</translation>
    </message>
    <message>
        <source>申请贷款额度</source>
        <translation>Ask for a loan limit</translation>
    </message>
    <message>
        <source>想借多少</source>
        <translation>How much you want to borrow</translation>
    </message>
    <message>
        <source>申请金额，元</source>
        <translation>Amount asked for, yuan</translation>
    </message>
    <message>
        <source>分多久还</source>
        <translation>Paid back over</translation>
    </message>
    <message>
        <source>做什么用</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>AppointmentDayPage</name>
    <message>
        <source>预约哪天去</source>
        <translation>Which day</translation>
    </message>
    <message>
        <source>哪天去？</source>
        <translation>Which day?</translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>预约网点</source>
        <translation>Book a visit</translation>
    </message>
    <message>
        <source>办什么</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>哪天去</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>这天约满了，请换一天。</source>
        <translation>This day is full. Choose another.</translation>
    </message>
    <message>
        <source>先选好办什么，再点下一步。</source>
        <translation>Choose what for, then Next.</translation>
    </message>
    <message>
        <source>先选好办什么、哪天去、几点，再点下一步。</source>
        <translation>Choose what for, the day and the time, then Next.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>AppointmentPage</name>
    <message>
        <source>先排队</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>约个时间去</source>
        <translation>Book a visit</translation>
    </message>
    <message>
        <source>去办什么事？</source>
        <translation>What is it for?</translation>
    </message>
</context>
<context>
    <name>AppointmentTimePage</name>
    <message>
        <source>预约几点去</source>
        <translation>What time</translation>
    </message>
    <message>
        <source>%1，几点去？</source>
        <translation>%1: what time?</translation>
    </message>
    <message>
        <source>这天约满了，请回去换一天。</source>
        <translation>This day is full. Go back and choose another.</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>什么时候到</source>
        <translation>When it arrives</translation>
    </message>
    <message>
        <source>您想什么时候到账？</source>
        <translation>When should it arrive?</translation>
    </message>
    <message>
        <source>到账方式</source>
        <translation>Arrival</translation>
    </message>
</context>
<context>
    <name>AssetCard</name>
    <message>
        <source>隐藏金额</source>
        <translation>Hide amounts</translation>
    </message>
    <message>
        <source>总资产</source>
        <translation>Total assets</translation>
    </message>
    <message>
        <source>%1，总资产已隐藏</source>
        <translation>%1, total assets hidden</translation>
    </message>
    <message>
        <source>%1，总资产%2</source>
        <translation>%1. Total assets %2</translation>
    </message>
    <message>
        <source>查看账户</source>
        <translation>Opens the accounts</translation>
    </message>
    <message>
        <source>您好</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>%1，您好</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>%1 尾号%2</source>
        <translation>%1 ending %2</translation>
    </message>
</context>
<context>
    <name>AssistPanel</name>
    <message>
        <source>帮了多少</source>
        <translation>Help given</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>AssistantBar</name>
    <message>
        <source>点屏幕照常办</source>
        <translation>Tap the screen as usual</translation>
    </message>
    <message>
        <source>小象，%1</source>
        <translation>Xiaoxiang: %1</translation>
    </message>
    <message>
        <source>点我打字</source>
        <translation>Type here</translation>
    </message>
</context>
<context>
    <name>AutoPayPage</name>
    <message>
        <source>每月自动缴</source>
        <translation>Paid each month by itself</translation>
    </message>
    <message>
        <source>还没有记住的号码。先缴一次费，记住号码，再来这里。</source>
        <translation>No numbers kept yet. Pay a bill once, keep its number, then come back here.</translation>
    </message>
    <message>
        <source>去缴费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>停掉：%1</source>
        <translation>Stop: %1</translation>
    </message>
    <message>
        <source>停掉，%1</source>
        <translation>Stop, %1</translation>
    </message>
    <message>
        <source>开通：%1</source>
        <translation>Start: %1</translation>
    </message>
    <message>
        <source>开通，%1，%2</source>
        <translation>Start, %1, %2</translation>
    </message>
    <message>
        <source>自动缴费</source>
        <translation>Automatic payment</translation>
    </message>
    <message>
        <source>还没有记住的号码。先缴一次费，记住号码，再来开通。</source>
        <translation>No numbers kept yet. Pay a bill once, keep its number, then come back.</translation>
    </message>
    <message>
        <source>已开通</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>按一下可以停掉</source>
        <translation>Press to stop it</translation>
    </message>
    <message>
        <source>选一个，可以停掉。</source>
        <translation>Choose one to stop it.</translation>
    </message>
    <message>
        <source>可以开通</source>
        <translation>Can be paid automatically</translation>
    </message>
    <message>
        <source>开通%1的自动缴费，%2</source>
        <translation>Pay automatically: %1, %2</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>%1，余额%2</source>
        <translation>%1, balance %2</translation>
    </message>
    <message>
        <source>卡号末四位 %1</source>
        <translation>Card ending %1</translation>
    </message>
</context>
<context>
    <name>BalancePage</name>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>您现在有</source>
        <translation>You have</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>看明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>我的账户</source>
        <translation>My accounts</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
</context>
<context>
    <name>BankClosedPage</name>
    <message>
        <source>银行打不开</source>
        <translation>The bank cannot be opened</translation>
    </message>
    <message>
        <source>银行现在打不开</source>
        <translation>The bank cannot be opened now</translation>
    </message>
    <message>
        <source>您的钱没有动。</source>
        <translation>Your money has not moved.</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>关掉小象银行</source>
        <translation>Close the bank</translation>
    </message>
    <message>
        <source>账本现在打不开</source>
        <translation>The books cannot be opened now</translation>
    </message>
</context>
<context>
    <name>BillCard</name>
    <message>
        <source>本期还要还</source>
        <translation>Still to pay</translation>
    </message>
    <message>
        <source>现在不用还款</source>
        <translation>Nothing to pay now</translation>
    </message>
    <message>
        <source>最少要还</source>
        <translation>Least to pay</translation>
    </message>
    <message>
        <source>还款</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>提前还款</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>信用卡还款</source>
        <translation>Pay, credit card</translation>
    </message>
    <message>
        <source>信用卡提前还款</source>
        <translation>Pay early, credit card</translation>
    </message>
    <message>
        <source>看账单</source>
        <translation>See the bill</translation>
    </message>
    <message>
        <source>账单分期</source>
        <translation>Pay in instalments</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>还没有账单。刷过卡以后，到账单日就有了。</source>
        <translation>There is no bill yet. After you have used the card, one comes on the bill day.</translation>
    </message>
    <message>
        <source>看我的信用卡</source>
        <translation>See my credit card</translation>
    </message>
    <message>
        <source>这个月一共</source>
        <translation>This month in all</translation>
    </message>
    <message>
        <source>还款</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>分几次还</source>
        <translation>Pay in parts</translation>
    </message>
    <message>
        <source>看上个月的</source>
        <translation>See the month before</translation>
    </message>
    <message>
        <source>看下个月的</source>
        <translation>See the month after</translation>
    </message>
    <message>
        <source>还款，这期账单</source>
        <translation>Pay this bill</translation>
    </message>
    <message>
        <source>账单分期</source>
        <translation>Pay in instalments</translation>
    </message>
    <message>
        <source>上一期账单</source>
        <translation>Bill before</translation>
    </message>
    <message>
        <source>下一期账单</source>
        <translation>Bill after</translation>
    </message>
    <message>
        <source>每个月的账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>%1的账单</source>
        <translation>Bill of %1</translation>
    </message>
    <message>
        <source>前一个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>后一个月</source>
        <translation>Month after</translation>
    </message>
    <message>
        <source>月账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>前一个月的账单</source>
        <translation>Bill of the month before</translation>
    </message>
    <message>
        <source>后一个月的账单</source>
        <translation>Bill of the month after</translation>
    </message>
    <message>
        <source>净资产</source>
        <translation>Net assets</translation>
    </message>
    <message>
        <source>净资产（%1）</source>
        <translation>Net assets (%1)</translation>
    </message>
    <message>
        <source>净资产%1</source>
        <translation>Net assets %1</translation>
    </message>
    <message>
        <source>资产</source>
        <translation>Assets</translation>
    </message>
    <message>
        <source>欠款</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>支出对比</source>
        <translation>Spending compared</translation>
    </message>
    <message>
        <source>账单小结</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>有多少</source>
        <translation>What there is</translation>
    </message>
    <message>
        <source>欠多少</source>
        <translation>What is owed</translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>给什么缴费？</source>
        <translation>What would you like to pay?</translation>
    </message>
    <message>
        <source>看缴过的费</source>
        <translation>What I have paid</translation>
    </message>
    <message>
        <source>每月自动缴</source>
        <translation>Paid each month by itself</translation>
    </message>
    <message>
        <source>生活缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>还没有记住的号码。选上面一种，填好号码就能缴。</source>
        <translation>No numbers kept yet. Choose a kind above and enter a number to pay.</translation>
    </message>
    <message>
        <source>要缴的 %1</source>
        <translation>To pay %1</translation>
    </message>
    <message>
        <source>我的号码</source>
        <translation>My numbers</translation>
    </message>
    <message>
        <source>要缴</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>自动缴费</source>
        <translation>Automatic payment</translation>
    </message>
    <message>
        <source>已开通%1个</source>
        <translation>%1 active</translation>
    </message>
    <message>
        <source>还没有开通</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>缴费单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>缴过的每一笔都在这里</source>
        <translation>Everything you have paid</translation>
    </message>
    <message>
        <source>还没有缴费单</source>
        <translation>No receipts yet</translation>
    </message>
</context>
<context>
    <name>BookEntryList</name>
    <message>
        <source>看更早的</source>
        <translation>Older ones</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>这个月花了多少</source>
        <translation>Spent this month</translation>
    </message>
    <message>
        <source>这段时间没有花钱，也没有进账。</source>
        <translation>Nothing was spent and nothing came in during this time.</translation>
    </message>
    <message>
        <source>花了%1</source>
        <translation>Spent %1</translation>
    </message>
    <message>
        <source>进账 %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>进账%1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>看这个月</source>
        <translation>Show this month</translation>
    </message>
    <message>
        <source>钱花在哪儿了</source>
        <translation>Where it went</translation>
    </message>
    <message>
        <source>找一笔</source>
        <translation>Find a payment</translation>
    </message>
    <message>
        <source>每个月的账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>到日子提醒我</source>
        <translation>Remind me</translation>
    </message>
    <message>
        <source>数智账本</source>
        <translation>Money book</translation>
    </message>
    <message>
        <source>看哪一段时间</source>
        <translation>Which period</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>开始的月份往前一个月</source>
        <translation>Start one month earlier</translation>
    </message>
    <message>
        <source>开始的月份往后一个月</source>
        <translation>Start one month later</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>结束的月份往前一个月</source>
        <translation>End one month earlier</translation>
    </message>
    <message>
        <source>结束的月份往后一个月</source>
        <translation>End one month later</translation>
    </message>
    <message>
        <source>早一年开始</source>
        <translation>A year earlier</translation>
    </message>
    <message>
        <source>晚一年开始</source>
        <translation>A year later</translation>
    </message>
    <message>
        <source>这段时间没有收支，可以换一段时间看看</source>
        <translation>Nothing came or went in this period. Try another one.</translation>
    </message>
    <message>
        <source>搜明细</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>月账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>我的提醒</source>
        <translation>My reminders</translation>
    </message>
    <message>
        <source>收支走势</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>和前一段比</source>
        <translation>Against the period before</translation>
    </message>
    <message>
        <source>收支构成</source>
        <translation>What it is made of</translation>
    </message>
    <message>
        <source>看全部构成</source>
        <translation>See all parts</translation>
    </message>
</context>
<context>
    <name>BookPictures</name>
    <message>
        <source>加一张图片</source>
        <translation>Add a picture</translation>
    </message>
    <message>
        <source>选一张图片</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>BookSearchField</name>
    <message>
        <source>找一笔：写名字、拼音或金额</source>
        <translation>Find a payment: a name, pinyin or an amount</translation>
    </message>
</context>
<context>
    <name>BranchPage</name>
    <message>
        <source>现在开门吗</source>
        <translation>Is it open now?</translation>
    </message>
    <message>
        <source>排队人数是模拟的，不是真的</source>
        <translation>The queue is simulated, not real</translation>
    </message>
    <message>
        <source>约个时间去</source>
        <translation>Book a visit</translation>
    </message>
    <message>
        <source>现在去，先排队</source>
        <translation>Queue now</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>几点开门</source>
        <translation>When it opens</translation>
    </message>
    <message>
        <source>进出方便吗</source>
        <translation>Easy to get in?</translation>
    </message>
    <message>
        <source>排队人数是模拟的</source>
        <translation>The queue is simulated</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>营业时间</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>能办的事</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>无障碍</source>
        <translation>Accessibility</translation>
    </message>
</context>
<context>
    <name>BranchWays</name>
    <message>
        <source>预约去网点</source>
        <translation>Make an appointment at a branch</translation>
    </message>
    <message>
        <source>打电话</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>换到标准版</source>
        <translation>Switch to the standard version</translation>
    </message>
</context>
<context>
    <name>BranchesPage</name>
    <message>
        <source>附近的网点</source>
        <translation>Branches nearby</translation>
    </message>
    <message>
        <source>您想去哪一家？</source>
        <translation>Which branch?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>云网点</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>我的号和预约</source>
        <translation>My number and appointments</translation>
    </message>
    <message>
        <source>全部网点</source>
        <translation>All branches</translation>
    </message>
    <message>
        <source>网点是虚构的，排队人数是模拟的。</source>
        <translation>The branches are invented, the queues simulated.</translation>
    </message>
</context>
<context>
    <name>BrandLine</name>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
    </message>
</context>
<context>
    <name>BreakdownChoices</name>
    <message>
        <source>看支出还是收入</source>
        <translation>Money out or in</translation>
    </message>
    <message>
        <source>按什么分</source>
        <translation>Divided by</translation>
    </message>
</context>
<context>
    <name>BreakdownPage</name>
    <message>
        <source>钱花在哪儿了</source>
        <translation>Where the money went</translation>
    </message>
    <message>
        <source>这段时间没有花钱。可以回去换一段时间看。</source>
        <translation>Nothing was spent during this time. Go back to look at another one.</translation>
    </message>
    <message>
        <source>回去换一段时间</source>
        <translation>Choose another time</translation>
    </message>
    <message>
        <source>收支构成</source>
        <translation>What it is made of</translation>
    </message>
    <message>
        <source>这段时间没有这样的收支，可以换一段时间看看</source>
        <translation>Nothing of this kind in this period. Try another one.</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>按下</source>
        <translation>Pressed</translation>
    </message>
    <message>
        <source>键盘在这里</source>
        <translation>The keyboard is here</translation>
    </message>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>次要</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>次要，按下</source>
        <translation>Secondary, pressed</translation>
    </message>
    <message>
        <source>次要，现在不能用</source>
        <translation>Secondary, not available now</translation>
    </message>
    <message>
        <source>安静</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>转入</source>
        <translation>Pay in</translation>
    </message>
    <message>
        <source>转出</source>
        <translation>Pay out</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>增加</source>
        <translation>More</translation>
    </message>
    <message>
        <source>减少</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>李娟</source>
        <translation>Li Juan</translation>
    </message>
    <message>
        <source>白鹭银行 尾号6285</source>
        <translation>Egret Bank ending 6285</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>语音</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>打电话给银行</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>正在打电话（模拟）</source>
        <translation>Calling (simulated)</translation>
    </message>
    <message>
        <source>这是演示，不会真的拨出电话。</source>
        <translation>This is a demonstration. No call is made.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>模拟通话中</source>
        <translation>Simulated call</translation>
    </message>
    <message>
        <source>打过去</source>
        <translation>Call now</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>电话客服</source>
        <translation>Phone service</translation>
    </message>
    <message>
        <source>拨打</source>
        <translation>Call</translation>
    </message>
</context>
<context>
    <name>CapPage</name>
    <message>
        <source>每月自动缴</source>
        <translation>Paid each month by itself</translation>
    </message>
    <message>
        <source>一次最多缴多少？</source>
        <translation>How much at most each time?</translation>
    </message>
    <message>
        <source>超过这个数就不自动缴，先告诉您。</source>
        <translation>A larger bill is not paid by itself; you are told first.</translation>
    </message>
    <message>
        <source>每次最多多少元</source>
        <translation>At most each time, in yuan</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>自动缴费</source>
        <translation>Automatic payment</translation>
    </message>
    <message>
        <source>超过这个数的账单不会自动缴，会先提醒您。</source>
        <translation>A larger bill is not paid automatically; you are reminded first.</translation>
    </message>
</context>
<context>
    <name>CardHero</name>
    <message>
        <source>小象信用卡 尾号%1</source>
        <translation>Xiaoxiang credit card ending in %1</translation>
    </message>
    <message>
        <source>还能用</source>
        <translation>Left to spend</translation>
    </message>
    <message>
        <source>总额度 %1 · 已欠 %2</source>
        <translation>Limit %1 · Owed %2</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>您没有信用卡</source>
        <translation>You have no credit card</translation>
    </message>
    <message>
        <source>信用卡要还多少</source>
        <translation>To pay on the credit card</translation>
    </message>
    <message>
        <source>没有也没关系，不影响存钱、取钱和转账。想办的话，带身份证到网点，请工作人员帮您。</source>
        <translation>You do not need one to save, withdraw or send money. If you want one, bring your ID card to a branch and ask.</translation>
    </message>
    <message>
        <source>还款</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>提前还款</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>看钱花在哪</source>
        <translation>See what was bought</translation>
    </message>
    <message>
        <source>这张卡还能花 %1</source>
        <translation>%1 left to spend</translation>
    </message>
    <message>
        <source>最近消费</source>
        <translation>Latest purchases</translation>
    </message>
    <message>
        <source>上次出账后，还没有新的消费。</source>
        <translation>Nothing was bought since the last bill.</translation>
    </message>
    <message>
        <source>正在分期</source>
        <translation>In instalments</translation>
    </message>
    <message>
        <source>每月账单</source>
        <translation>Monthly bills</translation>
    </message>
</context>
<context>
    <name>CheckUpPage</name>
    <message>
        <source>看看我的钱</source>
        <translation>Look at my money</translation>
    </message>
    <message>
        <source>您的钱是这样放的</source>
        <translation>This is where your money is</translation>
    </message>
    <message>
        <source>假如买了，钱会这样放</source>
        <translation>If bought, your money would lie like this</translation>
    </message>
    <message>
        <source>您一共有</source>
        <translation>You have in all</translation>
    </message>
    <message>
        <source>一共还是</source>
        <translation>In all it would still be</translation>
    </message>
    <message>
        <source>不买，看我现在的钱</source>
        <translation>Do not buy; see my money now</translation>
    </message>
    <message>
        <source>资产检视</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>一共有</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>钱都在哪里</source>
        <translation>Where the money is</translation>
    </message>
    <message>
        <source>看到的情况</source>
        <translation>What we noticed</translation>
    </message>
    <message>
        <source>这里只说看到的情况，不推荐买什么。</source>
        <translation>This only tells what we noticed. It recommends nothing.</translation>
    </message>
    <message>
        <source>回去看看金额</source>
        <translation>Back to the amount</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>开始前的检查</source>
        <translation>Checks before the start</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>说话快慢</source>
        <translation>Speaking rate</translation>
    </message>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>把回答读出来</source>
        <translation>Read replies aloud</translation>
    </message>
    <message>
        <source>画面不动</source>
        <translation>No motion</translation>
    </message>
    <message>
        <source>期数</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>%1期</source>
        <translation>%1 instalments</translation>
    </message>
    <message>
        <source>到头了</source>
        <translation>At its end</translation>
    </message>
</context>
<context>
    <name>ColumnChart</name>
    <message>
        <source>单位：元；横轴：%1；纵轴：%2</source>
        <translation>In yuan. Across: %1. Up: %2</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>单位：元</source>
        <translation>In yuan</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>先不了</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>您愿意参加吗？</source>
        <translation>Would you like to take part?</translation>
    </message>
    <message>
        <source>念给我听</source>
        <translation>Read it to me</translation>
    </message>
    <message>
        <source>可以录下我说的话</source>
        <translation>What I say may be recorded</translation>
    </message>
    <message>
        <source>可以录下屏幕和我的操作，密码不录</source>
        <translation>The screen and what I do may be recorded, never the PIN</translation>
    </message>
    <message>
        <source>不录也可以参加。</source>
        <translation>You can take part without being recorded.</translation>
    </message>
    <message>
        <source>我愿意参加</source>
        <translation>I take part</translation>
    </message>
    <message>
        <source>我不参加</source>
        <translation>I do not take part</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>主持人 · %1</source>
        <translation>Moderator · %1</translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>字号，换下一种</source>
        <translation>Text size, next</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>颜色，换下一种</source>
        <translation>Colours, next</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>实验用时</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>任务用时</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>离时限</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>结束实验…</source>
        <translation>End session…</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>和小象对话</source>
        <translation>Conversation with Xiaoxiang</translation>
    </message>
</context>
<context>
    <name>ConversationSheet</name>
    <message>
        <source>小象，%1</source>
        <translation>Xiaoxiang: %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打字告诉小象</source>
        <translation>Type to Xiaoxiang</translation>
    </message>
    <message>
        <source>打字</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>DepositPage</name>
    <message>
        <source>这笔定期</source>
        <translation>This deposit</translation>
    </message>
    <message>
        <source>这笔定期已经取完，钱在活期账户里。</source>
        <translation>Nothing is left in this deposit; the money is in your current account.</translation>
    </message>
    <message>
        <source>到期以后怎么办？</source>
        <translation>What then?</translation>
    </message>
    <message>
        <source>没到期，想现在取</source>
        <translation>Take it out early</translation>
    </message>
    <message>
        <source>定期详情</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>到期以后怎么办</source>
        <translation>At maturity</translation>
    </message>
    <message>
        <source>提前取出</source>
        <translation>Take out early</translation>
    </message>
</context>
<context>
    <name>DepositsPage</name>
    <message>
        <source>存定期</source>
        <translation>Fixed deposit</translation>
    </message>
    <message>
        <source>我存的定期</source>
        <translation>My deposits</translation>
    </message>
    <message>
        <source>还没有存过。不急用的钱可以存定期。</source>
        <translation>None yet. Money that you do not need soon can go into a deposit.</translation>
    </message>
    <message>
        <source>再存一笔</source>
        <translation>Put in more</translation>
    </message>
    <message>
        <source>定期存款</source>
        <translation>Fixed deposits</translation>
    </message>
    <message>
        <source>定期本金</source>
        <translation>In deposits</translation>
    </message>
    <message>
        <source>到期利息一共 %1</source>
        <translation>Interest at maturity %1</translation>
    </message>
    <message>
        <source>存一笔</source>
        <translation>New deposit</translation>
    </message>
    <message>
        <source>还没有定期。不急用的钱存定期，利息比活期多。</source>
        <translation>No deposits yet. Money not needed soon earns more in a deposit than in a current account.</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>● 正在录屏</source>
        <translation>● Recording</translation>
    </message>
    <message>
        <source>朗读开着，连点两下才按下。点这里关闭</source>
        <translation>Reading aloud: tap twice to press. Click here to stop</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>实验台</source>
        <translation>The bench</translation>
    </message>
    <message>
        <source>手机大小（F8）</source>
        <translation>Size of the phone (F8)</translation>
    </message>
    <message>
        <source>手机大小</source>
        <translation>Size of the phone</translation>
    </message>
    <message>
        <source>放大 Ctrl +</source>
        <translation>Larger Ctrl +</translation>
    </message>
    <message>
        <source>缩小 Ctrl −</source>
        <translation>Smaller Ctrl −</translation>
    </message>
    <message>
        <source>原大小 Ctrl 0</source>
        <translation>One to one Ctrl 0</translation>
    </message>
    <message>
        <source>显示桌面 F11</source>
        <translation>Show the desk F11</translation>
    </message>
    <message>
        <source>只留屏幕 F11</source>
        <translation>Screen alone F11</translation>
    </message>
    <message>
        <source>截图 F9</source>
        <translation>Picture F9</translation>
    </message>
    <message>
        <source>停止录屏 Shift F9</source>
        <translation>Stop recording Shift F9</translation>
    </message>
    <message>
        <source>录屏 Shift F9</source>
        <translation>Record Shift F9</translation>
    </message>
    <message>
        <source>关闭内置朗读 F7</source>
        <translation>Screen reader off F7</translation>
    </message>
    <message>
        <source>打开内置朗读 F7</source>
        <translation>Screen reader on F7</translation>
    </message>
    <message>
        <source>朗读记录 Shift F7</source>
        <translation>Transcript Shift F7</translation>
    </message>
    <message>
        <source>收起 F10</source>
        <translation>Close F10</translation>
    </message>
</context>
<context>
    <name>DeviceRevokePage</name>
    <message>
        <source>停用安全钥匙</source>
        <translation>Stop the security key</translation>
    </message>
    <message>
        <source>为什么不用了？</source>
        <translation>Why stop it?</translation>
    </message>
    <message>
        <source>设备丢了，或别人用过</source>
        <translation>Lost, or used by someone else</translation>
    </message>
    <message>
        <source>这台不再用了</source>
        <translation>No longer used</translation>
    </message>
    <message>
        <source>为什么要停用？</source>
        <translation>Why stop it?</translation>
    </message>
    <message>
        <source>设备丢了，或被别人用过</source>
        <translation>Lost, or used by someone else</translation>
    </message>
    <message>
        <source>这台设备不再用了</source>
        <translation>This device is no longer used</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>这台设备的安全钥匙</source>
        <translation>This device&apos;s security key</translation>
    </message>
    <message>
        <source>转大钱的时候，用它证明是您自己的设备。</source>
        <translation>For large sums it proves that this is your own device.</translation>
    </message>
    <message>
        <source>还没有安全钥匙。平时转钱用不着，转大钱的时候再配。</source>
        <translation>No security key yet. Everyday transfers need none; get one for large sums.</translation>
    </message>
    <message>
        <source>给这台设备配安全钥匙</source>
        <translation>Get a security key for this device</translation>
    </message>
    <message>
        <source>换一把新的安全钥匙</source>
        <translation>Renew the security key</translation>
    </message>
    <message>
        <source>停用这把钥匙</source>
        <translation>Stop using this key</translation>
    </message>
    <message>
        <source>设备与安全钥匙</source>
        <translation>Devices and security keys</translation>
    </message>
    <message>
        <source>安全钥匙（数字证书）放在这台设备上。大额转账用它签名，别的设备替不了。</source>
        <translation>The security key (a digital certificate) stays on this device and signs large transfers; no other device can.</translation>
    </message>
    <message>
        <source>还没有安全钥匙。小额转账不需要；第一次转大额的时候，可以在这台设备上配。</source>
        <translation>No security key yet. Small transfers need none; get one on this device before your first large one.</translation>
    </message>
    <message>
        <source>编号 %1</source>
        <translation>Number %1</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>借钱</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>借钱请到网点办</source>
        <translation>Please borrow at a branch</translation>
    </message>
    <message>
        <source>借的钱要还，还要付利息。带上身份证到网点，工作人员会跟您算清楚。</source>
        <translation>What you borrow is to be paid back, with interest. Bring your ID card to a branch, and somebody will work it out with you.</translation>
    </message>
    <message>
        <source>有人催您借钱、让您把借来的钱转走，一定是骗子。</source>
        <translation>Whoever urges you to borrow and to send the money on is a cheat.</translation>
    </message>
    <message>
        <source>现在没有可以借的额度。请先申请。</source>
        <translation>There is nothing you can borrow now. Please ask for a limit first.</translation>
    </message>
    <message>
        <source>申请额度</source>
        <translation>Ask for a limit</translation>
    </message>
    <message>
        <source>借多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>借款金额，元</source>
        <translation>Amount to borrow, yuan</translation>
    </message>
    <message>
        <source>看每月要还多少</source>
        <translation>See what is due each month</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>现在不用还款</source>
        <translation>Nothing to pay now</translation>
    </message>
    <message>
        <source>至少要还 %1</source>
        <translation>At least %1</translation>
    </message>
</context>
<context>
    <name>EarlyAmountPage</name>
    <message>
        <source>早点还</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>您想先还多少？</source>
        <translation>How much first?</translation>
    </message>
    <message>
        <source>还款金额，元</source>
        <translation>Amount to pay, yuan</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>提前还一部分</source>
        <translation>Pay a part early</translation>
    </message>
    <message>
        <source>提前还多少本金</source>
        <translation>How much of the loan to pay early</translation>
    </message>
</context>
<context>
    <name>EarlyKindPage</name>
    <message>
        <source>早点还</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>以后怎么还？</source>
        <translation>How to go on?</translation>
    </message>
    <message>
        <source>以后怎么还</source>
        <translation>How to go on</translation>
    </message>
    <message>
        <source>早点还完，省的利息多；每月少还，手头松一些。</source>
        <translation>Done sooner saves more interest. Less each month leaves more at hand.</translation>
    </message>
</context>
<context>
    <name>EarlyPage</name>
    <message>
        <source>早点还</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>您想还多少？</source>
        <translation>How much do you want to pay?</translation>
    </message>
    <message>
        <source>现在还不能早点还</source>
        <translation>Paying early is not possible now</translation>
    </message>
    <message>
        <source>没有要早点还的</source>
        <translation>Nothing to repay early</translation>
    </message>
    <message>
        <source>您没有要还的贷款。</source>
        <translation>There is no loan to pay back.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>只还一部分</source>
        <translation>Pay only a part</translation>
    </message>
    <message>
        <source>看要先还哪些</source>
        <translation>See what must be paid first</translation>
    </message>
    <message>
        <source>提前还款</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>自己填金额，再选以后怎么还</source>
        <translation>Fill in an amount, then choose how to go on</translation>
    </message>
    <message>
        <source>只还一部分，自己填金额，再选以后怎么还</source>
        <translation>Pay only a part: fill in an amount, then choose how to go on</translation>
    </message>
    <message>
        <source>提前还款不收手续费。</source>
        <translation>Paying early costs no fee.</translation>
    </message>
</context>
<context>
    <name>ElderHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>一键求助</source>
        <translation>Help at once</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>这个月花了多少</source>
        <translation>Spent this month</translation>
    </message>
    <message>
        <source>钱的进出</source>
        <translation>Money in and out</translation>
    </message>
    <message>
        <source>交易明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>打开数智账本：搜索、图表、分类</source>
        <translation>Money book: search, charts, kinds</translation>
    </message>
    <message>
        <source>积分记录</source>
        <translation>Points history</translation>
    </message>
    <message>
        <source>还没有积分。用信用卡买东西，就会有积分。</source>
        <translation>No points yet. Purchases with the credit card bring some.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>看看能换什么</source>
        <translation>See what they buy</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>还没有收支记录</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>看更早的</source>
        <translation>Show older entries</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>这一笔</source>
        <translation>This payment</translation>
    </message>
    <message>
        <source>这一笔是进账</source>
        <translation>Money that came in</translation>
    </message>
    <message>
        <source>这一笔是花钱</source>
        <translation>Money that went out</translation>
    </message>
    <message>
        <source>改错了，改回去</source>
        <translation>Change it back</translation>
    </message>
    <message>
        <source>您记下的</source>
        <translation>Your note</translation>
    </message>
    <message>
        <source>删掉我记的</source>
        <translation>Delete my note</translation>
    </message>
    <message>
        <source>记一句话</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>改我记的话</source>
        <translation>Change my note</translation>
    </message>
    <message>
        <source>这笔钱算什么？</source>
        <translation>What was it for?</translation>
    </message>
    <message>
        <source>到日子提醒我</source>
        <translation>Remind me</translation>
    </message>
    <message>
        <source>明细详情</source>
        <translation>Payment in full</translation>
    </message>
    <message>
        <source>撤销这次改动</source>
        <translation>Undo this change</translation>
    </message>
    <message>
        <source>改分类</source>
        <translation>Change the kind</translation>
    </message>
    <message>
        <source>备注和图片</source>
        <translation>Note and pictures</translation>
    </message>
    <message>
        <source>还没有备注。可以记下这笔钱是怎么回事，贴上小票的照片。</source>
        <translation>No note yet. Write what it was about, add a photo of the receipt.</translation>
    </message>
    <message>
        <source>写备注</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>改备注</source>
        <translation>Change the note</translation>
    </message>
    <message>
        <source>删除备注和图片</source>
        <translation>Delete note and pictures</translation>
    </message>
    <message>
        <source>看和对方的全部往来</source>
        <translation>All payments with them</translation>
    </message>
    <message>
        <source>为这笔设提醒</source>
        <translation>Remind me of this</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>回首页，点着办</source>
        <translation>Back to home, by touch</translation>
    </message>
    <message>
        <source>您可以说：</source>
        <translation>You can say:</translation>
    </message>
    <message>
        <source>我还有多少钱</source>
        <translation>我还有多少钱</translation>
    </message>
    <message>
        <source>给%1转三百元</source>
        <translation>给%1转三百元</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>家里的钱</source>
        <translation>Family money</translation>
    </message>
    <message>
        <source>家里一共有多少</source>
        <translation>How much there is at home</translation>
    </message>
    <message>
        <source>和家人一起看家里的钱</source>
        <translation>See the family&apos;s money together</translation>
    </message>
    <message>
        <source>看哪个家</source>
        <translation>Which family</translation>
    </message>
    <message>
        <source>给家人看多少，您自己定。花了什么钱、卡号，谁也看不到。不想看了，随时可以退出。</source>
        <translation>You decide how much your family sees. Nobody sees what you spend or your card number. You can leave at any time.</translation>
    </message>
    <message>
        <source>建一个家</source>
        <translation>Start a family</translation>
    </message>
    <message>
        <source>请家人进来</source>
        <translation>Ask family in</translation>
    </message>
    <message>
        <source>改给家人看多少</source>
        <translation>Change what I show</translation>
    </message>
    <message>
        <source>退出，不给看了</source>
        <translation>Leave and show nothing</translation>
    </message>
    <message>
        <source>家庭财富</source>
        <translation>Family wealth</translation>
    </message>
    <message>
        <source>看哪个家庭</source>
        <translation>Which family</translation>
    </message>
    <message>
        <source>%1，愿意给家人看的合计</source>
        <translation>%1, all that is shown to the family</translation>
    </message>
    <message>
        <source>谁看得到什么</source>
        <translation>Who sees what</translation>
    </message>
    <message>
        <source>每个人自己选给家人看多少：只看总数、看分类的数，或者看每一笔。</source>
        <translation>Everyone chooses how much the family sees: the total, sums by kind, or every item.</translation>
    </message>
    <message>
        <source>收支明细、收款人和卡号，谁也看不到。不给别人看的人，也看不到别人的。</source>
        <translation>Nobody sees transactions, payees or card numbers. Who shows nothing sees nothing.</translation>
    </message>
    <message>
        <source>随时可以退出，退出马上生效。</source>
        <translation>You can leave at any time, and it counts at once.</translation>
    </message>
    <message>
        <source>建立家庭</source>
        <translation>Start a family</translation>
    </message>
    <message>
        <source>邀请家人</source>
        <translation>Invite family</translation>
    </message>
    <message>
        <source>退出家庭</source>
        <translation>Leave the family</translation>
    </message>
    <message>
        <source>请家人把关</source>
        <translation>Ask family first</translation>
    </message>
    <message>
        <source>转大笔的钱，先问哪位家人？</source>
        <translation>Whom in the family shall we ask first about large transfers?</translation>
    </message>
    <message>
        <source>转多少钱以上，要先问？</source>
        <translation>Above which amount shall we ask first?</translation>
    </message>
    <message>
        <source>银行先问这位家人，家人同意了才转出。</source>
        <translation>The bank asks this person first, and sends the money only after their yes.</translation>
    </message>
    <message>
        <source>不到这个数的，还是您自己转，不用问。</source>
        <translation>Below it you send by yourself, and nobody is asked.</translation>
    </message>
    <message>
        <source>%1帮您把关。%2</source>
        <translation>%1 checks for you. %2</translation>
    </message>
    <message>
        <source>选一位您信得过的家人。您转大笔的钱，银行先问家人，家人同意了才转出。</source>
        <translation>Choose somebody you trust. When you send a large amount, the bank asks them first and sends it only if they agree.</translation>
    </message>
    <message>
        <source>家人请您确认</source>
        <translation>Your family asks you to confirm</translation>
    </message>
    <message>
        <source>家人手机上收到的（模拟）</source>
        <translation>On your family&apos;s phone (simulated)</translation>
    </message>
    <message>
        <source>请谁确认</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>转多少钱以上要问家人</source>
        <translation>Ask family above this amount</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>先不设</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>还是请家人把关</source>
        <translation>Keep asking family</translation>
    </message>
    <message>
        <source>不再请家人把关</source>
        <translation>Stop asking family</translation>
    </message>
    <message>
        <source>家人确认</source>
        <translation>Family confirmation</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>转给谁</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>转给%1</source>
        <translation>Send to %1</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>给对方留句话</source>
        <translation>Words to them</translation>
    </message>
    <message>
        <source>生日快乐</source>
        <translation>Happy birthday</translation>
    </message>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>在缴费单的右上角</source>
        <translation>At the top right of the bill</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>手机号是11位，还差8位。</source>
        <translation>A mobile number has 11 digits; 8 are missing.</translation>
    </message>
    <message>
        <source>搜功能、收支</source>
        <translation>Search services, entries</translation>
    </message>
    <message>
        <source>搜收款人</source>
        <translation>Search payees</translation>
    </message>
    <message>
        <source>已输入3位</source>
        <translation>3 digits entered</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>小象银行 控件</source>
        <translation>Xiaoxiang Bank controls</translation>
    </message>
    <message>
        <source>标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>按钮特别大</source>
        <translation>Extra-large buttons</translation>
    </message>
</context>
<context>
    <name>GuidanceBar</name>
    <message>
        <source>%1正在看您的屏幕</source>
        <translation>%1 sees your screen</translation>
    </message>
    <message>
        <source>结束辅导</source>
        <translation>End guidance</translation>
    </message>
    <message>
        <source>%1说：%2</source>
        <translation>%1 says: %2</translation>
    </message>
</context>
<context>
    <name>GuidanceCode</name>
    <message>
        <source>再把这个号码念给对方</source>
        <translation>Then read this code to them</translation>
    </message>
    <message>
        <source>号码 %1</source>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message>
        <source>同屏辅导</source>
        <translation>Guidance on screen</translation>
    </message>
    <message>
        <source>请人看着屏幕教我</source>
        <translation>Have someone look and show me</translation>
    </message>
    <message>
        <source>请对方来看</source>
        <translation>Let them look</translation>
    </message>
    <message>
        <source>家里人能看着您的屏幕，指给您看。钱数和密码他看不见，也转不了账。您想停就停。</source>
        <translation>Your family can look at your screen and point. They see no amounts and no PIN, and cannot send money. You can stop at any time.</translation>
    </message>
    <message>
        <source>请人帮我看</source>
        <translation>Ask someone to look</translation>
    </message>
    <message>
        <source>号码多留三分钟</source>
        <translation>Three minutes longer</translation>
    </message>
    <message>
        <source>不用了</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>您认识的人可以看着您的屏幕，指给您看、说给您听。金额、卡号和密码都盖住；辅导的时候不能转账；您随时可以结束。</source>
        <translation>Someone you know can look at your screen, point at things and explain. Amounts, card numbers and the PIN are covered; no transfer can be made meanwhile; you can end it at any time.</translation>
    </message>
</context>
<context>
    <name>GuidanceQuestion</name>
    <message>
        <source>只让您认识的人看。看的时候金额、卡号和密码都盖住，也不能转账。您随时可以结束。</source>
        <translation>Let in only people you know. Amounts, card numbers and the PIN stay covered, and no transfer can be made. You can end it at any time.</translation>
    </message>
    <message>
        <source>三分钟不答，就当不让看。</source>
        <translation>No answer within three minutes counts as no.</translation>
    </message>
    <message>
        <source>不让看</source>
        <translation>Do not let them</translation>
    </message>
    <message>
        <source>让对方看</source>
        <translation>Let them look</translation>
    </message>
</context>
<context>
    <name>HearingPage</name>
    <message>
        <source>听得有多快</source>
        <translation>How quickly it listens</translation>
    </message>
    <message>
        <source>小象听您说话要多久？</source>
        <translation>How long does Xiaoxiang take to listen?</translation>
    </message>
    <message>
        <source>打开以后还没有说过话。</source>
        <translation>Nobody has spoken since the start.</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>用什么来认</source>
        <translation>Recognised by</translation>
    </message>
    <message>
        <source>“自动”会量一量，哪个快就用哪个。改了以后，下次打开时生效。</source>
        <translation>Automatic measures both and takes the quicker one. A change takes effect at the next start.</translation>
    </message>
    <message>
        <source>上一句话用了多久</source>
        <translation>How long the last sentence took</translation>
    </message>
    <message>
        <source>“平常”是最近二十句的中间值。这里只记用时，不记说了什么。</source>
        <translation>Usually: the median of the last twenty sentences. Only times are kept here, never words.</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>排队人数是模拟的</source>
        <translation>The queue is simulated</translation>
    </message>
    <message>
        <source>刷新排队</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>退号</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel appointment</translation>
    </message>
    <message>
        <source>您取的号和约好的</source>
        <translation>Your number and appointments</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>HeldCards</name>
    <message>
        <source>排队人数是模拟的，不是真的</source>
        <translation>The queue is simulated, not real</translation>
    </message>
    <message>
        <source>再看看排到哪了</source>
        <translation>See where it stands</translation>
    </message>
    <message>
        <source>不排了</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>不去了，取消</source>
        <translation>Not going, cancel</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>您取的号和约好的</source>
        <translation>Your number and appointments</translation>
    </message>
    <message>
        <source>现在没有号，也没有约好的时间。</source>
        <translation>You have no number and no appointment now.</translation>
    </message>
    <message>
        <source>去看网点</source>
        <translation>Look at branches</translation>
    </message>
    <message>
        <source>我的号和预约</source>
        <translation>My number and appointments</translation>
    </message>
    <message>
        <source>现在没有号，也没有预约。</source>
        <translation>You have no number and no appointment now.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>找人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>遇到什么事了？</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>一键求助</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>钱已经转给骗子了？先打110报警，再打给我们。</source>
        <translation>Already sent money to a fraudster? Call the police on 110, then us.</translation>
    </message>
    <message>
        <source>找别的问题</source>
        <translation>Find another question</translation>
    </message>
</context>
<context>
    <name>HeroSum</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HoldingPage</name>
    <message>
        <source>取出来</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>这个产品已经全部取出来了</source>
        <translation>All of this product has been taken out</translation>
    </message>
    <message>
        <source>现在值</source>
        <translation>Worth now</translation>
    </message>
    <message>
        <source>要取出来吗？</source>
        <translation>Do you want to take it out?</translation>
    </message>
    <message>
        <source>今天取，明天到账，不收钱。</source>
        <translation>Take it out today, it arrives tomorrow, free of charge.</translation>
    </message>
    <message>
        <source>全部取出来</source>
        <translation>Take all of it out</translation>
    </message>
    <message>
        <source>取出来一半</source>
        <translation>Take half of it out</translation>
    </message>
    <message>
        <source>不取，先放着</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>持有的产品</source>
        <translation>Product held</translation>
    </message>
    <message>
        <source>这个产品已经全部赎回了。</source>
        <translation>All of this product has been redeemed.</translation>
    </message>
    <message>
        <source>赎回多少</source>
        <translation>How much to redeem</translation>
    </message>
    <message>
        <source>赎回份额</source>
        <translation>Units to redeem</translation>
    </message>
    <message>
        <source>小数点</source>
        <translation>Decimal point</translation>
    </message>
    <message>
        <source>按今天的净值算，明天到账，不收钱。</source>
        <translation>At today&apos;s net value, arrives tomorrow, free of charge.</translation>
    </message>
    <message>
        <source>赎回</source>
        <translation>Redeem</translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>我的理财</source>
        <translation>My investments</translation>
    </message>
    <message>
        <source>您现在没有理财</source>
        <translation>You have no investments now</translation>
    </message>
    <message>
        <source>您的理财现在值</source>
        <translation>Your investments are worth</translation>
    </message>
    <message>
        <source>有一笔还没有买成</source>
        <translation>One purchase is not done yet</translation>
    </message>
    <message>
        <source>一共</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>以前有过的，可以看每个月的变化。</source>
        <translation>What you had before is in the changes by month.</translation>
    </message>
    <message>
        <source>钱先留着，还没有付。不想要了，按“不要了，取消”，钱马上能用。</source>
        <translation>The money is set aside and not paid yet. If you no longer want it, cancel it above; the money is free at once.</translation>
    </message>
    <message>
        <source>看每个月的变化</source>
        <translation>See each month</translation>
    </message>
    <message>
        <source>我的持仓</source>
        <translation>My holdings</translation>
    </message>
    <message>
        <source>今天赎回能得</source>
        <translation>Worth if redeemed today</translation>
    </message>
    <message>
        <source>净值天天会变，可能涨，也可能跌</source>
        <translation>Values change daily, up or down</translation>
    </message>
    <message>
        <source>正在办的</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>现在没有理财产品。</source>
        <translation>No wealth products now.</translation>
    </message>
    <message>
        <source>还没有买成的理财产品。</source>
        <translation>Nothing has been bought yet.</translation>
    </message>
    <message>
        <source>月度报告</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>看产品</source>
        <translation>See products</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>您好，想办点什么？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>%1，想办点什么？</source>
        <translation>%1, what would you like to do?</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>语音</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>帮助和更多服务</source>
        <translation>Help and more services</translation>
    </message>
    <message>
        <source>帮助和更多服务，%1</source>
        <translation>Help and more services, %1</translation>
    </message>
    <message>
        <source>换回标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>字大 步骤少 能说话</source>
        <translation>Large type, few steps, by voice</translation>
    </message>
    <message>
        <source>长辈版，字大、步骤少、能说话</source>
        <translation>Elder version: large type, few steps, by voice</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>意外</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>已经放过，可以再放一次</source>
        <translation>Fired already; it may be fired again</translation>
    </message>
</context>
<context>
    <name>InstalmentsPage</name>
    <message>
        <source>分几次还</source>
        <translation>Pay in parts</translation>
    </message>
    <message>
        <source>现在不能分几次还</source>
        <translation>Paying in parts is not possible now</translation>
    </message>
    <message>
        <source>您想分几次还？</source>
        <translation>In how many parts?</translation>
    </message>
    <message>
        <source>可能是这个月的账单已经分过、过了日子，或者剩下的钱太少。直接还款就行。</source>
        <translation>It may be that this bill is in parts already, its day is over, or too little is left. Simply pay it.</translation>
    </message>
    <message>
        <source>看我的信用卡</source>
        <translation>See my credit card</translation>
    </message>
    <message>
        <source>分几次还，要多付手续费。一次还清最省钱。</source>
        <translation>Paying in parts costs a fee. Paying all at once is cheapest.</translation>
    </message>
    <message>
        <source>账单分期</source>
        <translation>Pay in instalments</translation>
    </message>
    <message>
        <source>现在没有可以分期的账单。已经分过期、过了还款日，或剩下的钱太少，都不能分。</source>
        <translation>No bill can be paid in instalments now: it is in instalments already, its due day is over, or too little is left.</translation>
    </message>
    <message>
        <source>%1里可以分期的</source>
        <translation>%1: can be paid in instalments</translation>
    </message>
    <message>
        <source>分期要多付手续费。手头有钱，一次还清最省。</source>
        <translation>Instalments cost a fee. If you have the money, paying all at once is cheapest.</translation>
    </message>
</context>
<context>
    <name>InstructionPage</name>
    <message>
        <source>不着急。做的时候，这句话一直在手机旁边，随时能再听。</source>
        <translation>Take your time. While you work, this stays beside the phone, and you can hear it again whenever you like.</translation>
    </message>
    <message>
        <source>明白了，开始做</source>
        <translation>I understand, begin</translation>
    </message>
    <message>
        <source>再听一遍</source>
        <translation>Hear it again</translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>请家人进来</source>
        <translation>Ask family in</translation>
    </message>
    <message>
        <source>请哪位家人进来？</source>
        <translation>Who should come in?</translation>
    </message>
    <message>
        <source>家人的小象银行卡号是多少？</source>
        <translation>What is the number of their Xiaoxiang card?</translation>
    </message>
    <message>
        <source>家人要有小象银行的账户。对方同意以前，互相什么也看不到。</source>
        <translation>They need an account with Xiaoxiang Bank. Until they agree, nobody sees anything.</translation>
    </message>
    <message>
        <source>家人的姓名</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>家人的小象银行卡号</source>
        <translation>Their Xiaoxiang card number</translation>
    </message>
    <message>
        <source>小象银行卡号</source>
        <translation>Xiaoxiang card number</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不请了</source>
        <translation>Do not invite</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>邀请家人</source>
        <translation>Invite family</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>数字键盘</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>KindBody</name>
    <message>
        <source>缴%1</source>
        <translation>Pay: %1</translation>
    </message>
    <message>
        <source>给哪个号码缴%1？</source>
        <translation>For which number? %1</translation>
    </message>
    <message>
        <source>请填%1</source>
        <translation>Enter: %1</translation>
    </message>
    <message>
        <source>换一个号码</source>
        <translation>Another number</translation>
    </message>
    <message>
        <source>我的号码</source>
        <translation>My numbers</translation>
    </message>
    <message>
        <source>要缴</source>
        <translation>To pay</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>这笔钱算什么</source>
        <translation>What it was for</translation>
    </message>
    <message>
        <source>选分类</source>
        <translation>Choose a kind</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>记住这个号码</source>
        <translation>Keep this number</translation>
    </message>
    <message>
        <source>这是谁家的？</source>
        <translation>Whose is it?</translation>
    </message>
    <message>
        <source>也可以自己写：</source>
        <translation>Or write a name:</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>记住</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>叫它什么？</source>
        <translation>What do you call it?</translation>
    </message>
    <message>
        <source>比如：家里</source>
        <translation>For example: My home</translation>
    </message>
</context>
<context>
    <name>LatestEntries</name>
    <message>
        <source>最近收支</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部明细</source>
        <translation>Whole statement</translation>
    </message>
    <message>
        <source>最近收支，共%1笔</source>
        <translation>Latest entries, %1 in all</translation>
    </message>
</context>
<context>
    <name>LevelPage</name>
    <message>
        <source>给家人看多少？</source>
        <translation>How much may your family see?</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>选哪一项，家人都看不到您花了什么钱。以后可以改。</source>
        <translation>Whichever you choose, they never see what you spend. You can change it later.</translation>
    </message>
    <message>
        <source>家庭的名字</source>
        <translation>Name of the family</translation>
    </message>
    <message>
        <source>收支明细、收款人和卡号，选哪一项都看不到。以后可以改，也可以退出。</source>
        <translation>Whichever you choose, transactions, payees and card numbers stay hidden. You can change it or leave later.</translation>
    </message>
</context>
<context>
    <name>LimitChangePage</name>
    <message>
        <source>或自己写（%1）</source>
        <translation>Or write your own (%1)</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>或自己填（%1）</source>
        <translation>Or your own (%1)</translation>
    </message>
    <message>
        <source>新的%1，%2</source>
        <translation>New %1, in %2</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>最多能转多少</source>
        <translation>How much at most</translation>
    </message>
    <message>
        <source>您要改哪一个？</source>
        <translation>Which one to change?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1%2，改一改</source>
        <translation>%1 %2, change</translation>
    </message>
    <message>
        <source>%1%2，%3，改一改</source>
        <translation>%1 %2, %3, change</translation>
    </message>
    <message>
        <source>转账限额</source>
        <translation>Transfer limits</translation>
    </message>
    <message>
        <source>调低马上生效，调高要输交易密码。</source>
        <translation>Lowering works at once; raising needs your PIN.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>%1，共%2条</source>
        <translation>%1, %2 in all</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>从%1到%2</source>
        <translation>From %1 to %2</translation>
    </message>
</context>
<context>
    <name>LineCover</name>
    <message>
        <source>还能借%1，%2</source>
        <translation>%1 left to borrow, %2</translation>
    </message>
    <message>
        <source>线上小额贷款。%1</source>
        <translation>Small online loan. %1</translation>
    </message>
    <message>
        <source>还能借</source>
        <translation>Left to borrow</translation>
    </message>
    <message>
        <source>线上小额贷款</source>
        <translation>Small online loan</translation>
    </message>
    <message>
        <source>先申请额度，马上有答复。用的时候再借，每月还一样多，年利率%1。借多少都要还，量力而行。</source>
        <translation>Ask for a limit first; the answer comes at once. Borrow when you need it, pay back the same each month, at %1 a year. All of it is to be paid back: borrow with care.</translation>
    </message>
</context>
<context>
    <name>LiveCaption</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>请说，我在听</source>
        <translation>Go ahead, I am listening</translation>
    </message>
</context>
<context>
    <name>LivePanel</name>
    <message>
        <source>参加者的屏幕</source>
        <translation>The participant&apos;s screen</translation>
    </message>
    <message>
        <source>不看了</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>看着屏幕</source>
        <translation>Watch the screen</translation>
    </message>
    <message>
        <source>每秒两张，不保存；按密码的时候不显示。</source>
        <translation>Two pictures a second, kept nowhere; none while a PIN is keyed.</translation>
    </message>
    <message>
        <source>打开后每秒两张，不保存。</source>
        <translation>Two pictures a second once open, kept nowhere.</translation>
    </message>
    <message>
        <source>参加者的屏幕现在的样子</source>
        <translation>The participant&apos;s screen as it is now</translation>
    </message>
    <message>
        <source>现在没有画面。参加者在按密码，或者窗口还没有打开。</source>
        <translation>No picture now. The participant is keying a PIN, or the window is not open yet.</translation>
    </message>
</context>
<context>
    <name>LoadState</name>
    <message>
        <source>正在读取，请稍等</source>
        <translation>Loading, one moment</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>LoanPage</name>
    <message>
        <source>贷款</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>贷款还欠多少</source>
        <translation>Owed on loans</translation>
    </message>
    <message>
        <source>您现在没有欠贷款</source>
        <translation>You owe nothing on loans</translation>
    </message>
    <message>
        <source>有困难，打电话商量</source>
        <translation>In difficulty? Call us</translation>
    </message>
    <message>
        <source>想借钱，请到网点，和工作人员当面办。</source>
        <translation>If you want to borrow, please go to a branch and do it in person.</translation>
    </message>
    <message>
        <source>有人催您借钱、让您把借来的钱转走，一定是骗子。</source>
        <translation>Whoever urges you to borrow and to send the money on is a cheat.</translation>
    </message>
    <message>
        <source>借钱</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>重新申请额度</source>
        <translation>Ask for a limit again</translation>
    </message>
    <message>
        <source>申请额度</source>
        <translation>Ask for a limit</translation>
    </message>
    <message>
        <source>还欠本金</source>
        <translation>Still owed</translation>
    </message>
    <message>
        <source>我的贷款</source>
        <translation>My loans</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>屏幕锁上了</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>请按密码打开</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>密码只能用手按，别念出来。</source>
        <translation>Enter the PIN by hand; do not say it aloud.</translation>
    </message>
    <message>
        <source>请按交易密码解锁</source>
        <translation>Enter your PIN to unlock</translation>
    </message>
    <message>
        <source>密码只能用手输入，请不要说出来。</source>
        <translation>Enter the PIN by hand; please do not say it.</translation>
    </message>
</context>
<context>
    <name>LocksPage</name>
    <message>
        <source>密码和锁</source>
        <translation>PIN and lock</translation>
    </message>
    <message>
        <source>问一问客服</source>
        <translation>Ask customer service</translation>
    </message>
    <message>
        <source>密码：%1</source>
        <translation>PIN: %1</translation>
    </message>
    <message>
        <source>换密码</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>打开这个锁</source>
        <translation>Unlock it</translation>
    </message>
    <message>
        <source>锁上这一个</source>
        <translation>Lock this one</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>锁上以后，谁也不能转账、付钱、刷卡、买理财、借钱；存进来的照收，约好自动交的水电费和贷款照样交。</source>
        <translation>Locked, nobody can transfer, pay, buy by card, invest or borrow. Money still comes in; agreed automatic bills and loan instalments are still paid.</translation>
    </message>
    <message>
        <source>账户锁与密码</source>
        <translation>Lock and PIN</translation>
    </message>
    <message>
        <source>锁住以后，谁也不能转账、付款、刷卡、买理财、借钱；存进来的照收，约好自动扣的水电费和贷款照常扣。打开要交易密码。</source>
        <translation>While locked, nobody can transfer, pay, buy by card, invest or borrow. Money still comes in; agreed automatic bills and loan instalments are still paid. Unlocking needs your PIN.</translation>
    </message>
    <message>
        <source>锁住这一个</source>
        <translation>Lock it</translation>
    </message>
    <message>
        <source>交易密码</source>
        <translation>Payment PIN</translation>
    </message>
    <message>
        <source>联系客服</source>
        <translation>Customer service</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>我的客户经理</source>
        <translation>My adviser</translation>
    </message>
    <message>
        <source>%1的回答</source>
        <translation>%1’s answer</translation>
    </message>
    <message>
        <source>想问%1什么？</source>
        <translation>What to ask %1?</translation>
    </message>
    <message>
        <source>%1不是真人，是电脑模拟的。</source>
        <translation>%1 is not a person but simulated by a computer.</translation>
    </message>
    <message>
        <source>约个时间见面</source>
        <translation>Book a time to meet</translation>
    </message>
    <message>
        <source>还想问什么？</source>
        <translation>What else would you like to ask?</translation>
    </message>
    <message>
        <source>别的事，写在这里</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>云工作室</source>
        <translation>Adviser</translation>
    </message>
    <message>
        <source>模拟客户经理%1，在%2</source>
        <translation>Simulated adviser %1, at %2</translation>
    </message>
    <message>
        <source>模拟客户经理 %1</source>
        <translation>Simulated adviser, %1</translation>
    </message>
    <message>
        <source>不是真人，由程序按写好的话回答。</source>
        <translation>Not a person: a program answers with texts that were written beforehand.</translation>
    </message>
    <message>
        <source>写给客户经理</source>
        <translation>Write to the adviser</translation>
    </message>
    <message>
        <source>写您想问的</source>
        <translation>Your question</translation>
    </message>
    <message>
        <source>可以这样问</source>
        <translation>You could ask</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>一共</source>
        <translation>In all</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>打电话给银行</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>消息内容</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>未读</source>
        <translation>Unread</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>银行的消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>银行跟您说的话</source>
        <translation>What the bank told you</translation>
    </message>
    <message>
        <source>看更早的</source>
        <translation>Older ones</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>看哪些消息</source>
        <translation>Which messages</translation>
    </message>
    <message>
        <source>全部标为已读</source>
        <translation>Mark all as read</translation>
    </message>
</context>
<context>
    <name>MetalPage</name>
    <message>
        <source>您现在没有。%1</source>
        <translation>You have none. %1</translation>
    </message>
    <message>
        <source>您现在没有</source>
        <translation>You have none</translation>
    </message>
    <message>
        <source>您有 %1</source>
        <translation>You have %1</translation>
    </message>
    <message>
        <source>现在卖掉能得 %1</source>
        <translation>Sold now it brings %1</translation>
    </message>
    <message>
        <source>今天卖一克</source>
        <translation>Selling a gram today</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>卖掉</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>今天的市价</source>
        <translation>Market price today</translation>
    </message>
    <message>
        <source>价格走势</source>
        <translation>Price over time</translation>
    </message>
    <message>
        <source>最高 %1</source>
        <translation>Highest %1</translation>
    </message>
    <message>
        <source>最低 %1</source>
        <translation>Lowest %1</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>现在买</source>
        <translation>Buying now</translation>
    </message>
    <message>
        <source>现在卖</source>
        <translation>Selling now</translation>
    </message>
    <message>
        <source>我持有</source>
        <translation>I hold</translation>
    </message>
    <message>
        <source>卖出可得</source>
        <translation>Sold it brings</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>卖出</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>买入</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>每天的价格</source>
        <translation>Price by day</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>MetalsPage</name>
    <message>
        <source>我的黄金白银</source>
        <translation>My gold and silver</translation>
    </message>
    <message>
        <source>您没有黄金或白银，这里没有要办的。</source>
        <translation>You have no gold or silver. There is nothing to do here.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>贵金属</source>
        <translation>Precious metals</translation>
    </message>
    <message>
        <source>今天的价格</source>
        <translation>Today&apos;s prices</translation>
    </message>
    <message>
        <source>我持有的 %1</source>
        <translation>I hold %1</translation>
    </message>
    <message>
        <source>我持有的</source>
        <translation>I hold</translation>
    </message>
    <message>
        <source>您没有持有贵金属。</source>
        <translation>You hold no metals.</translation>
    </message>
    <message>
        <source>卖%1，%2，值%3，%4</source>
        <translation>Sell %1, %2, worth %3, %4</translation>
    </message>
    <message>
        <source>价格是模拟的，有涨有跌。持有的按今天卖给银行的价算。</source>
        <translation>Prices are simulated and go up and down. What you hold is valued at what the bank pays today.</translation>
    </message>
</context>
<context>
    <name>MinePage</name>
    <message>
        <source>我的</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>问一问客服</source>
        <translation>Ask the bank</translation>
    </message>
    <message>
        <source>换回标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>%1 尾号%2</source>
        <translation>%1 ending %2</translation>
    </message>
    <message>
        <source>文字 颜色 按钮 语言</source>
        <translation>Text, colours, buttons, language</translation>
    </message>
    <message>
        <source>设置：文字、颜色、按钮、语言</source>
        <translation>Settings: text, colours, buttons, language</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
    </message>
    <message>
        <source>字大 步骤少 能说话</source>
        <translation>Large type, few steps, by voice</translation>
    </message>
    <message>
        <source>长辈版，字大、步骤少、能说话</source>
        <translation>Elder version: large type, few steps, by voice</translation>
    </message>
    <message>
        <source>一键求助</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>卡丢了 被骗了 密码忘了</source>
        <translation>Lost card, scam, forgotten PIN</translation>
    </message>
    <message>
        <source>一键求助：卡丢了、被骗了、密码忘了</source>
        <translation>Help at once: lost card, scam, forgotten PIN</translation>
    </message>
    <message>
        <source>客服</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>ModelBody</name>
    <message>
        <source>这里没有人见过它的文件，不知道对不对，所以不装。</source>
        <translation>Nobody here has seen its files, so nobody knows whether they are right, and it is not installed.</translation>
    </message>
    <message>
        <source>它在这台电脑上做，要几分钟。请帮您管电脑的人运行：xiaoxiang models make-small</source>
        <translation>It is made on this computer and takes some minutes. Please ask whoever looks after it to run: xiaoxiang models make-small</translation>
    </message>
    <message>
        <source>先停下</source>
        <translation>Stop for now</translation>
    </message>
    <message>
        <source>从文件夹或U盘装</source>
        <translation>Install from a folder or a stick</translation>
    </message>
    <message>
        <source>核对一遍</source>
        <translation>Check it</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>文件在哪个文件夹？</source>
        <translation>Which folder are the files in?</translation>
    </message>
    <message>
        <source>删掉这个语音模型吗？</source>
        <translation>Delete this speech model?</translation>
    </message>
    <message>
        <source>删掉以后，要用时得再装一次。</source>
        <translation>To use it again, it has to be installed again.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>语音模型</source>
        <translation>Speech models</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>语音模型</source>
        <translation>Speech models</translation>
    </message>
    <message>
        <source>要看哪一个？</source>
        <translation>Which one do you want to see?</translation>
    </message>
    <message>
        <source>听和说用的文件。每个文件都按校验值核对，错一个字节也不用。</source>
        <translation>Files for hearing and speaking. Each is held to its checksum; one byte wrong and it is not used.</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>还没有填，0.00元</source>
        <translation>Nothing yet, 0.00 yuan</translation>
    </message>
</context>
<context>
    <name>MoreHint</name>
    <message>
        <source>回到上面</source>
        <translation>To the top</translation>
    </message>
    <message>
        <source>下面还有</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>MuteButton</name>
    <message>
        <source>现在就听</source>
        <translation>Listen now</translation>
    </message>
    <message>
        <source>先别听，一小时</source>
        <translation>Do not listen for an hour</translation>
    </message>
</context>
<context>
    <name>NewOrderPage</name>
    <message>
        <source>定时转账</source>
        <translation>Standing orders</translation>
    </message>
    <message>
        <source>到日子转给谁？</source>
        <translation>Who should get it?</translation>
    </message>
    <message>
        <source>每次转多少钱？</source>
        <translation>How much each time?</translation>
    </message>
    <message>
        <source>多久转一次？</source>
        <translation>How often?</translation>
    </message>
    <message>
        <source>第一次哪天转？</source>
        <translation>Which day first?</translation>
    </message>
    <message>
        <source>一共转多少次？</source>
        <translation>How many times?</translation>
    </message>
    <message>
        <source>看其他人</source>
        <translation>Other people</translation>
    </message>
    <message>
        <source>每次转多少，元</source>
        <translation>Amount each time, yuan</translation>
    </message>
    <message>
        <source>%1 上午9点</source>
        <translation>%1, 9 in the morning</translation>
    </message>
    <message>
        <source>早一天</source>
        <translation>A day earlier</translation>
    </message>
    <message>
        <source>晚一天</source>
        <translation>A day later</translation>
    </message>
    <message>
        <source>早一周</source>
        <translation>A week earlier</translation>
    </message>
    <message>
        <source>晚一周</source>
        <translation>A week later</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不设了</source>
        <translation>Do not set up</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>新建定时转账</source>
        <translation>New standing order</translation>
    </message>
    <message>
        <source>转给谁</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>每次转多少钱</source>
        <translation>Amount each time</translation>
    </message>
    <message>
        <source>多久一次</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>第一次哪天转</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>转多少次</source>
        <translation>How many times</translation>
    </message>
</context>
<context>
    <name>NoCard</name>
    <message>
        <source>您还没有信用卡</source>
        <translation>You have no credit card yet</translation>
    </message>
    <message>
        <source>信用卡是先花银行的钱，到日子再还。按时还清不收利息；没有还清，从花钱那天起每天收利息。</source>
        <translation>A credit card spends the bank&apos;s money first and you pay it back later. Paid in full in time, it bears no interest; otherwise interest is charged for each day from the day of the purchase.</translation>
    </message>
    <message>
        <source>看看能办多少额度</source>
        <translation>See which limit you can get</translation>
    </message>
</context>
<context>
    <name>NotSold</name>
    <message>
        <source>长辈版不卖理财，也不卖黄金白银。想买，请先和家人商量，再到网点当面办。</source>
        <translation>The senior version sells neither wealth products nor gold and silver. If you want to buy, talk to your family first, then do it in person at a branch.</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>记一句话</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>这笔钱，您想记下什么？</source>
        <translation>What would you like to remember?</translation>
    </message>
    <message>
        <source>比如：给孙子买书</source>
        <translation>For example: books for my grandson</translation>
    </message>
    <message>
        <source>记下来</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>写备注</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>最多%1个字</source>
        <translation>Up to %1 characters</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>写下看到的；时间记在动笔的那一刻</source>
        <translation>Write what you see; it is stamped when you begin to type</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep the note</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>还是不成？按下面的“说话”，告诉小象您想做什么。</source>
        <translation>Still no luck? Press the talk button below and say what you want to do.</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>钱比较多，再确认一次</source>
        <translation>A large amount: confirm once more</translation>
    </message>
    <message>
        <source>这是一大笔钱，转出去就追不回来。有人催您转，请先挂电话，问问家里人。</source>
        <translation>This is a lot of money, and once sent it cannot be called back. If somebody is hurrying you, hang up and ask your family first.</translation>
    </message>
    <message>
        <source>不急：%1前不按就作废。</source>
        <translation>No hurry: unless you go on by %1, it lapses.</translation>
    </message>
    <message>
        <source>看清了，接着转</source>
        <translation>I have read it, go on</translation>
    </message>
    <message>
        <source>不转了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>大额转账提示</source>
        <translation>Large transfer</translation>
    </message>
    <message>
        <source>%1前不确认，这笔转账自动作废，钱不会转出。</source>
        <translation>Unless you confirm by %1, this transfer lapses and no money moves.</translation>
    </message>
    <message>
        <source>我已看清，继续</source>
        <translation>I have read it, continue</translation>
    </message>
    <message>
        <source>取消转账</source>
        <translation>Cancel transfer</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>填%1</source>
        <translation>Enter: %1</translation>
    </message>
    <message>
        <source>查账单</source>
        <translation>Look up bills</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>缴%1</source>
        <translation>Pay: %1</translation>
    </message>
    <message>
        <source>请填%1</source>
        <translation>Enter: %1</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>存定期</source>
        <translation>Fixed deposit</translation>
    </message>
    <message>
        <source>存多少？</source>
        <translation>How much?</translation>
    </message>
    <message>
        <source>存入金额，元</source>
        <translation>Amount to put in, yuan</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>存多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>常用金额</source>
        <translation>Common amounts</translation>
    </message>
    <message>
        <source>存多久</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>到期以后怎么办</source>
        <translation>At maturity</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>定时转账</source>
        <translation>Standing order</translation>
    </message>
    <message>
        <source>接下来的日子</source>
        <translation>Next dates</translation>
    </message>
    <message>
        <source>已经到过的日子</source>
        <translation>Past dates</translation>
    </message>
    <message>
        <source>继续转</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>取消定时转账</source>
        <translation>Cancel standing order</translation>
    </message>
</context>
<context>
    <name>OrderPinPage</name>
    <message>
        <source>输入密码</source>
        <translation>Enter the PIN</translation>
    </message>
    <message>
        <source>请按六位密码</source>
        <translation>Press your six digits</translation>
    </message>
    <message>
        <source>确认是您本人</source>
        <translation>Confirm it is you</translation>
    </message>
    <message>
        <source>密码只能用手输入。别念出来，别告诉人。</source>
        <translation>The PIN is entered by hand only. Do not say it, and tell it to nobody.</translation>
    </message>
    <message>
        <source>输入交易密码</source>
        <translation>Enter the PIN</translation>
    </message>
    <message>
        <source>密码只能用手输入。请不要说出来，也不要告诉任何人。</source>
        <translation>The PIN is entered by hand only. Do not say it, and tell it to nobody.</translation>
    </message>
</context>
<context>
    <name>OrderResultPage</name>
    <message>
        <source>办理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OrderReviewPage</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>请您核对一下</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不办了</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>定时转账</source>
        <translation>Standing orders</translation>
    </message>
    <message>
        <source>还没有定时转账。每月给家人的钱，可以让它到日子自己转。</source>
        <translation>No standing orders yet. Money for family every month can go by itself on its day.</translation>
    </message>
    <message>
        <source>设一个定时转账</source>
        <translation>Set up a standing order</translation>
    </message>
    <message>
        <source>新建定时转账</source>
        <translation>New standing order</translation>
    </message>
</context>
<context>
    <name>OwedCard</name>
    <message>
        <source>过了日子没还</source>
        <translation>Past its day</translation>
    </message>
    <message>
        <source>晚还另收</source>
        <translation>For being late</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>还 %1</source>
        <translation>pay %1</translation>
    </message>
</context>
<context>
    <name>OwnVoiceBody</name>
    <message>
        <source>在听您喊</source>
        <translation>Listening to you</translation>
    </message>
    <message>
        <source>再喊一声</source>
        <translation>Call once more</translation>
    </message>
    <message>
        <source>喊一声</source>
        <translation>Call once</translation>
    </message>
    <message>
        <source>按您的声音听，会这样</source>
        <translation>Listening for your voice would do this</translation>
    </message>
    <message>
        <source>按大家的来听就很好，不用另存。</source>
        <translation>Listening as for everybody does well; nothing needs to be kept.</translation>
    </message>
    <message>
        <source>同意，按我的声音听</source>
        <translation>I agree: listen for my voice</translation>
    </message>
    <message>
        <source>重新来</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>删掉我的，按大家的来</source>
        <translation>Remove mine, listen as for everybody</translation>
    </message>
    <message>
        <source>声音听完就丢。您同意了，才在这台电脑里存几个数字，随时能删。</source>
        <translation>The sound is dropped at once. Only with your consent are a few numbers kept on this computer; you can remove them at any time.</translation>
    </message>
</context>
<context>
    <name>OwnVoicePage</name>
    <message>
        <source>熟悉我的声音</source>
        <translation>Get used to my voice</translation>
    </message>
</context>
<context>
    <name>PayeeLine</name>
    <message>
        <source>收款人 %1，%2</source>
        <translation>Payee %1, %2</translation>
    </message>
</context>
<context>
    <name>PayeeList</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>卡号末四位 %1</source>
        <translation>Card ending %1</translation>
    </message>
</context>
<context>
    <name>PayeeOrderPage</name>
    <message>
        <source>常转的人排前面</source>
        <translation>Put favourites first</translation>
    </message>
    <message>
        <source>点一位，就排到最前面；再点一次，就不排了。</source>
        <translation>Press somebody to put them first; press again to undo.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>排在前面</source>
        <translation>Comes first</translation>
    </message>
    <message>
        <source>往上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>收款人排序</source>
        <translation>Order payees</translation>
    </message>
    <message>
        <source>点一下置顶；置顶的人排在最前面，也出现在首页。</source>
        <translation>Press to pin. Pinned payees come first, on the home page too.</translation>
    </message>
</context>
<context>
    <name>PayeePage</name>
    <message>
        <source>转给谁</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>您要转给谁？</source>
        <translation>Who gets it?</translation>
    </message>
    <message>
        <source>还没有收款人</source>
        <translation>No payees yet</translation>
    </message>
    <message>
        <source>没有找到“%1”。</source>
        <translation>Nobody was found for “%1”.</translation>
    </message>
    <message>
        <source>只列出“%1”。</source>
        <translation>Only “%1” is listed.</translation>
    </message>
    <message>
        <source>看所有的人</source>
        <translation>Show everybody</translation>
    </message>
    <message>
        <source>更多转账服务</source>
        <translation>More about transfers</translation>
    </message>
    <message>
        <source>选择收款人</source>
        <translation>Choose a payee</translation>
    </message>
    <message>
        <source>查找收款人</source>
        <translation>Find a payee</translation>
    </message>
    <message>
        <source>姓名、称呼或卡号末四位</source>
        <translation>Name, or last 4 digits</translation>
    </message>
    <message>
        <source>添加收款人</source>
        <translation>Add payee</translation>
    </message>
    <message>
        <source>转账服务</source>
        <translation>Transfer services</translation>
    </message>
    <message>
        <source>没有找到，可以添加一位收款人。</source>
        <translation>Nobody found. You can add a payee.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>这张图片打不开</source>
        <translation>This picture cannot be opened</translation>
    </message>
</context>
<context>
    <name>PinChangePage</name>
    <message>
        <source>换密码</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>问一问客服</source>
        <translation>Ask customer service</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>换交易密码</source>
        <translation>Change payment PIN</translation>
    </message>
    <message>
        <source>联系客服</source>
        <translation>Customer service</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>六位交易密码</source>
        <translation>Six-digit PIN</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>改用密码</source>
        <translation>Use the PIN</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>输入密码</source>
        <translation>Enter PIN</translation>
    </message>
    <message>
        <source>请按六位密码</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>确认是您本人</source>
        <translation>Confirm it is you</translation>
    </message>
    <message>
        <source>转给%1 %2</source>
        <translation>To %1 %2</translation>
    </message>
    <message>
        <source>还有不到%1分钟，%2作废。</source>
        <translation>Less than %1 min left; it lapses at %2.</translation>
    </message>
    <message>
        <source>密码别念出来，别告诉人。</source>
        <translation>Do not say it aloud or tell anyone.</translation>
    </message>
    <message>
        <source>%1密码别念出来，别告诉人。</source>
        <translation>%1 Do not say the PIN aloud, and tell it to nobody.</translation>
    </message>
    <message>
        <source>输入交易密码</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>转给 %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>还有不到%1分钟，%2自动作废。</source>
        <translation>Less than %1 min left; it lapses at %2.</translation>
    </message>
    <message>
        <source>密码只能用手输入。请不要说出来，也不要告诉任何人。</source>
        <translation>The PIN is entered by hand only. Do not say it aloud or tell anyone.</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>现在有的积分</source>
        <translation>Points you have</translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>您有多少积分</source>
        <translation>Your points</translation>
    </message>
    <message>
        <source>用信用卡买东西才有积分。没有积分也不要紧。</source>
        <translation>Points come from purchases with a credit card. It does not matter if you have none.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>换东西</source>
        <translation>Use points</translation>
    </message>
    <message>
        <source>看积分怎么来的</source>
        <translation>Where they came from</translation>
    </message>
    <message>
        <source>看看能换什么</source>
        <translation>See what they buy</translation>
    </message>
    <message>
        <source>积分记录</source>
        <translation>Points history</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部积分记录</source>
        <translation>All of the points history</translation>
    </message>
    <message>
        <source>还没有积分。用信用卡买东西，就会有积分。</source>
        <translation>No points yet. Purchases with the credit card bring some.</translation>
    </message>
    <message>
        <source>还没有积分。积分是用信用卡买东西得的，没有信用卡就没有积分。</source>
        <translation>No points yet. They come from purchases with a credit card; without one there are none.</translation>
    </message>
    <message>
        <source>今年得的积分，用到明年年底。先到期的先用。</source>
        <translation>Points of this year can be used until the end of the next. The oldest are used first.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>开始之前，先看一看</source>
        <translation>Before we begin</translation>
    </message>
    <message>
        <source>上次停在半路。会从没做完的那件事接着做。</source>
        <translation>Last time it stopped halfway. It goes on with the task that was not finished.</translation>
    </message>
    <message>
        <source>接着做</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>都好了，开始</source>
        <translation>All is well, begin</translation>
    </message>
    <message>
        <source>再检查一遍</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>借钱</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>借钱请到网点办</source>
        <translation>Please borrow at a branch</translation>
    </message>
    <message>
        <source>借的钱要还，还要付利息。带上身份证到网点，工作人员会跟您算清楚。</source>
        <translation>What you borrow is to be paid back, with interest. Bring your ID card to a branch, and somebody will work it out with you.</translation>
    </message>
    <message>
        <source>有人催您借钱、让您把借来的钱转走，一定是骗子。</source>
        <translation>Whoever urges you to borrow and to send the money on is a cheat.</translation>
    </message>
    <message>
        <source>每月要还多少</source>
        <translation>What is due each month</translation>
    </message>
    <message>
        <source>打算借</source>
        <translation>To borrow</translation>
    </message>
    <message>
        <source>下一步，核对</source>
        <translation>Next: check</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>产品说明</source>
        <translation>About the product</translation>
    </message>
    <message>
        <source>过去一年的净值</source>
        <translation>Net value over the past year</translation>
    </message>
    <message>
        <source>最高 %1</source>
        <translation>Highest %1</translation>
    </message>
    <message>
        <source>最低 %1</source>
        <translation>Lowest %1</translation>
    </message>
    <message>
        <source>一年前</source>
        <translation>A year ago</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>过去的涨跌不代表以后。</source>
        <translation>The past says nothing about the future.</translation>
    </message>
    <message>
        <source>填金额</source>
        <translation>Enter an amount</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>理财产品</source>
        <translation>Wealth products</translation>
    </message>
    <message>
        <source>都有哪些理财产品</source>
        <translation>Which products there are</translation>
    </message>
    <message>
        <source>理财不是存钱，可能会亏。这里只能看，不卖。</source>
        <translation>Investing is not saving; you may lose. Here you can look; nothing is sold.</translation>
    </message>
    <message>
        <source>看我自己的理财</source>
        <translation>See my own investments</translation>
    </message>
    <message>
        <source>理财不是存款，可能亏本。过去的涨跌不代表以后。</source>
        <translation>These are not deposits: you may lose. The past says nothing about the future.</translation>
    </message>
    <message>
        <source>我的持仓</source>
        <translation>My holdings</translation>
    </message>
    <message>
        <source>资产检视</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>重新答风险问卷</source>
        <translation>Answer the risk questions again</translation>
    </message>
    <message>
        <source>答风险问卷</source>
        <translation>Answer the risk questions</translation>
    </message>
    <message>
        <source>看哪些产品</source>
        <translation>Which products to show</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>百分之%1</source>
        <translation>%1 per cent</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>写在这里，不写也可以</source>
        <translation>Write here; you need not</translation>
    </message>
    <message>
        <source>正在听，说完了请按这里</source>
        <translation>Listening; press here when you have finished</translation>
    </message>
    <message>
        <source>用嘴说</source>
        <translation>Say it</translation>
    </message>
    <message>
        <source>答好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>没有要说的</source>
        <translation>Nothing to say</translation>
    </message>
    <message>
        <source>不想回答</source>
        <translation>I would rather not say</translation>
    </message>
    <message>
        <source>上一题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>念给我听</source>
        <translation>Read it to me</translation>
    </message>
</context>
<context>
    <name>QuestionnairePage</name>
    <message>
        <source>看结果</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>上一题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>风险问卷</source>
        <translation>Risk questions</translation>
    </message>
    <message>
        <source>买理财前的几个问题</source>
        <translation>A few questions before buying</translation>
    </message>
    <message>
        <source>这几个问题请到网点答</source>
        <translation>Please answer these questions at a branch</translation>
    </message>
    <message>
        <source>买会涨会跌的东西以前，银行要先问几个问题，看您能接受亏多少。到网点，工作人员陪您答。不买，就不用答。</source>
        <translation>Before you buy what may rise and fall, the bank has to ask a few questions about how much loss you could bear. At a branch the staff answer them with you. If you do not buy, you need not answer.</translation>
    </message>
</context>
<context>
    <name>QuickAmounts</name>
    <message>
        <source>%1元</source>
        <translation>%1 yuan</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>朗读记录</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>朗读记录，共%1句</source>
        <translation>Transcript, %1 sentences</translation>
    </message>
    <message>
        <source>朗读快慢</source>
        <translation>Reading speed</translation>
    </message>
    <message>
        <source>说怎么操作</source>
        <translation>Say how things work</translation>
    </message>
    <message>
        <source>念数字（输密码时，请戴耳机）</source>
        <translation>Say the digits of a PIN (wear headphones)</translation>
    </message>
    <message>
        <source>屏幕遮黑</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>保存记录</source>
        <translation>Keep the transcript</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>跳过现在这一步吗？</source>
        <translation>Skip this step?</translation>
    </message>
    <message>
        <source>结束这个任务，记为没有做成吗？</source>
        <translation>End this task as not done?</translation>
    </message>
    <message>
        <source>结束整个实验吗？后面的任务都不做了。</source>
        <translation>End the whole session? No further task will be done.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>写进记录里；不要写真名、电话、卡号。</source>
        <translation>It goes into the log; no real names, phone or card numbers.</translation>
    </message>
    <message>
        <source>先不了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>记为没有做成</source>
        <translation>End as not done</translation>
    </message>
    <message>
        <source>结束：参加者要退出</source>
        <translation>End: the participant withdraws</translation>
    </message>
    <message>
        <source>结束：主持人中止</source>
        <translation>End: the moderator stops it</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>小象银行 转账回单</source>
        <translation>Xiaoxiang Bank receipt</translation>
    </message>
    <message>
        <source>交易成功</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>小象银行是虚构的银行，这张回单只用于演示和研究。</source>
        <translation>Xiaoxiang Bank is fictional; this receipt is for demonstration and research only.</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>缴费单</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>已缴</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>看好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>再给这个号码缴</source>
        <translation>Pay for this number again</translation>
    </message>
    <message>
        <source>转账回单</source>
        <translation>Transfer receipts</translation>
    </message>
    <message>
        <source>打开这个文件夹</source>
        <translation>Open this folder</translation>
    </message>
    <message>
        <source>存成图片</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>回单详情</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>再给这个号码缴费</source>
        <translation>Pay for this number again</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>缴过的费</source>
        <translation>What I have paid</translation>
    </message>
    <message>
        <source>还没有缴费单。缴一次费，这里就有了。</source>
        <translation>No receipts yet. Pay a bill and it appears here.</translation>
    </message>
    <message>
        <source>去缴费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>看更早的</source>
        <translation>Show older entries</translation>
    </message>
    <message>
        <source>缴费单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>转账回单</source>
        <translation>Transfer receipts</translation>
    </message>
    <message>
        <source>还没有回单。转过账，这里就有了。</source>
        <translation>No receipts yet. They are here once you have sent money.</translation>
    </message>
    <message>
        <source>去转账</source>
        <translation>Send money</translation>
    </message>
    <message>
        <source>更早的回单</source>
        <translation>Older receipts</translation>
    </message>
    <message>
        <source>更新的回单</source>
        <translation>Newer receipts</translation>
    </message>
    <message>
        <source>电子回单</source>
        <translation>Receipts</translation>
    </message>
</context>
<context>
    <name>ReminderDayPage</name>
    <message>
        <source>哪天提醒</source>
        <translation>Which day</translation>
    </message>
    <message>
        <source>哪一天提醒您？</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>常选的日子</source>
        <translation>Common days</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>提醒一次，还是每个月都提醒？</source>
        <translation>Once, or every month?</translation>
    </message>
    <message>
        <source>提醒几次</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>就这样提醒</source>
        <translation>Remind me then</translation>
    </message>
    <message>
        <source>保存提醒</source>
        <translation>Save the reminder</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>到时间了 · %1</source>
        <translation>Due now · %1</translation>
    </message>
    <message>
        <source>做完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不再提醒</source>
        <translation>No more</translation>
    </message>
</context>
<context>
    <name>ReminderTextPage</name>
    <message>
        <source>加一个提醒</source>
        <translation>New reminder</translation>
    </message>
    <message>
        <source>要提醒您什么事？</source>
        <translation>Remind you of what?</translation>
    </message>
    <message>
        <source>提醒什么事</source>
        <translation>Remind me of</translation>
    </message>
    <message>
        <source>比如：交房租</source>
        <translation>For example: pay the rent</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>到日子提醒我</source>
        <translation>Remind me</translation>
    </message>
    <message>
        <source>还没有提醒。点下面的按钮加一个。</source>
        <translation>No reminders yet. Press the button below to add one.</translation>
    </message>
    <message>
        <source>加一个提醒</source>
        <translation>Add a reminder</translation>
    </message>
    <message>
        <source>还没有提醒。可以加一个，比如每个月交房租</source>
        <translation>No reminders yet. Add one, such as the monthly rent.</translation>
    </message>
</context>
<context>
    <name>RepayAmountPage</name>
    <message>
        <source>还信用卡</source>
        <translation>Pay the credit card</translation>
    </message>
    <message>
        <source>您想还多少？</source>
        <translation>How much do you want to pay?</translation>
    </message>
    <message>
        <source>还款金额，元</source>
        <translation>Amount to pay, yuan</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>还多少</source>
        <translation>How much</translation>
    </message>
</context>
<context>
    <name>RepayPage</name>
    <message>
        <source>还信用卡</source>
        <translation>Pay the credit card</translation>
    </message>
    <message>
        <source>现在不用还款</source>
        <translation>Nothing to pay now</translation>
    </message>
    <message>
        <source>您想还多少？</source>
        <translation>How much do you want to pay?</translation>
    </message>
    <message>
        <source>这张卡没有欠钱，不用还。</source>
        <translation>Nothing is owed on this card.</translation>
    </message>
    <message>
        <source>看我的信用卡</source>
        <translation>See my credit card</translation>
    </message>
    <message>
        <source>自己填多少</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>这张卡现在没有欠款，不用还。</source>
        <translation>Nothing is owed on this card now.</translation>
    </message>
    <message>
        <source>还多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>自己填金额</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>想还多少还多少</source>
        <translation>As much as you like</translation>
    </message>
    <message>
        <source>自己填金额，想还多少还多少</source>
        <translation>Another amount, as much as you like</translation>
    </message>
</context>
<context>
    <name>ReplayControls</name>
    <message>
        <source>重放 %1</source>
        <translation>Replay of %1</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>字号，换下一种</source>
        <translation>Text size, next</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>颜色，换下一种</source>
        <translation>Colours, next</translation>
    </message>
    <message>
        <source>停下（空格）</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>从头再放（空格）</source>
        <translation>Play again (Space)</translation>
    </message>
    <message>
        <source>继续（空格）</source>
        <translation>Go on (Space)</translation>
    </message>
    <message>
        <source>走一步（→）</source>
        <translation>One step (→)</translation>
    </message>
    <message>
        <source>慢一点（-）</source>
        <translation>Slower (-)</translation>
    </message>
    <message>
        <source>快一点（+）</source>
        <translation>Faster (+)</translation>
    </message>
    <message>
        <source>上一个任务（PgUp）</source>
        <translation>Task before (PgUp)</translation>
    </message>
    <message>
        <source>下一个任务（PgDn）</source>
        <translation>Next task (PgDn)</translation>
    </message>
    <message>
        <source>这个任务从头放（Home）</source>
        <translation>This task again (Home)</translation>
    </message>
    <message>
        <source>和记录比</source>
        <translation>Compared with the recording</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message>
        <source>歇一会儿</source>
        <translation>Have a rest</translation>
    </message>
    <message>
        <source>喝口水，活动活动。</source>
        <translation>Drink some water, stretch a little.</translation>
    </message>
    <message>
        <source>我歇好了，继续</source>
        <translation>I am rested, go on</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>转账结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>转给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>卡里还有</source>
        <translation>Left on card</translation>
    </message>
    <message>
        <source>办好了，回首页</source>
        <translation>Done, go home</translation>
    </message>
    <message>
        <source>回首页</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>看回单</source>
        <translation>See receipt</translation>
    </message>
    <message>
        <source>不转了，把钱留下</source>
        <translation>Keep my money, don’t send</translation>
    </message>
    <message>
        <source>看看还没转出的</source>
        <translation>See what is not sent yet</translation>
    </message>
    <message>
        <source>问一问客服</source>
        <translation>Ask customer service</translation>
    </message>
    <message>
        <source>再转一笔</source>
        <translation>Another transfer</translation>
    </message>
    <message>
        <source>重新转账</source>
        <translation>Transfer again</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>To account</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>到账方式</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>账户余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>撤回这笔转账</source>
        <translation>Withdraw this transfer</translation>
    </message>
    <message>
        <source>看所有待转出的</source>
        <translation>All waiting transfers</translation>
    </message>
    <message>
        <source>联系客服</source>
        <translation>Customer service</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>没有转出</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>等待转出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ResultSeal</name>
    <message>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ResumePage</name>
    <message>
        <source>接着上次</source>
        <translation>Go on from last time</translation>
    </message>
    <message>
        <source>上次看到“%1”，接着看？</source>
        <translation>Last time: “%1”. Go on there?</translation>
    </message>
    <message>
        <source>上次突然关了</source>
        <translation>The last visit broke off</translation>
    </message>
    <message>
        <source>好，接着看</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>不用，从头来</source>
        <translation>No, start anew</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>接着看“%1”？</source>
        <translation>Go on at “%1”?</translation>
    </message>
    <message>
        <source>上次没有正常关闭</source>
        <translation>The last visit broke off</translation>
    </message>
    <message>
        <source>上次程序没有正常关闭。没有一笔转账会重复。</source>
        <translation>The program broke off last time. No transfer is ever repeated.</translation>
    </message>
    <message>
        <source>接着看</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>从首页开始</source>
        <translation>Start at home</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>请您核对一下</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>对方银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>卡号末四位</source>
        <translation>Card ends with</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>None</translation>
    </message>
    <message>
        <source>最晚几点确认</source>
        <translation>Confirm before</translation>
    </message>
    <message>
        <source>什么时候到</source>
        <translation>When it arrives</translation>
    </message>
    <message>
        <source>给对方留句话</source>
        <translation>Words to them</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>对，同意转账</source>
        <translation>Yes, I agree to transfer</translation>
    </message>
    <message>
        <source>改一改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>不转了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>核对转账</source>
        <translation>Check the transfer</translation>
    </message>
    <message>
        <source>收款银行</source>
        <translation>Payee&apos;s bank</translation>
    </message>
    <message>
        <source>收款卡号</source>
        <translation>Payee&apos;s card</translation>
    </message>
    <message>
        <source>尾号%1</source>
        <translation>ending %1</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>%1 尾号%2</source>
        <translation>%1 ending %2</translation>
    </message>
    <message>
        <source>可用余额</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>到账方式</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>请在 %1 前确认。过了时间会自动作废，钱不会转出。</source>
        <translation>Please confirm before %1. After that it lapses and no money is sent.</translation>
    </message>
    <message>
        <source>同意转账</source>
        <translation>Agree to transfer</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReviewSummary</name>
    <message>
        <source>转给 %1</source>
        <translation>To %1</translation>
    </message>
</context>
<context>
    <name>RewardsPage</name>
    <message>
        <source>换东西</source>
        <translation>Use points</translation>
    </message>
    <message>
        <source>您想换什么？</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>您有 %1 积分</source>
        <translation>You have %1 points</translation>
    </message>
    <message>
        <source>这里的礼品是模拟的，不会真的寄来。</source>
        <translation>Goods here are simulated; nothing is really sent.</translation>
    </message>
    <message>
        <source>积分能换什么</source>
        <translation>What points buy</translation>
    </message>
    <message>
        <source>现在有 %1 积分</source>
        <translation>%1 points now</translation>
    </message>
</context>
<context>
    <name>RiskHistoryPage</name>
    <message>
        <source>提醒过的事</source>
        <translation>Past warnings</translation>
    </message>
    <message>
        <source>还没有提醒过。转钱像骗局的时候，银行会先问您。</source>
        <translation>No warnings yet. If a transfer looks like a scam, the bank asks you first.</translation>
    </message>
    <message>
        <source>看看有哪些骗局</source>
        <translation>See known scams</translation>
    </message>
    <message>
        <source>风险提醒记录</source>
        <translation>Past warnings</translation>
    </message>
    <message>
        <source>还没有提醒过。转账像骗局的时候，银行会先问您，也会记在这里。</source>
        <translation>No warnings yet. If a transfer looks like a scam, the bank asks you first and notes it here.</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>您想怎么办？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>不急：%1前不选，这笔就作废，钱不动。</source>
        <translation>No hurry: unless you choose by %1, it lapses and no money moves.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>%1前不选，这笔转账自动作废，钱不会转出。</source>
        <translation>Unless you choose by %1, this transfer lapses and no money moves.</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>保护我的钱</source>
        <translation>Protect my money</translation>
    </message>
    <message>
        <source>马上锁住我的钱</source>
        <translation>Lock my money now</translation>
    </message>
    <message>
        <source>把锁打开</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>怕是骗子</source>
        <translation>A scam?</translation>
    </message>
    <message>
        <source>怕是骗子，看看怎么办</source>
        <translation>A scam? See what to do</translation>
    </message>
    <message>
        <source>密码和锁</source>
        <translation>PIN and lock</translation>
    </message>
    <message>
        <source>已锁住，密码%1</source>
        <translation>Locked, PIN: %1</translation>
    </message>
    <message>
        <source>密码和锁，已锁住，密码%1</source>
        <translation>PIN and locks, locked, PIN: %1</translation>
    </message>
    <message>
        <source>密码和锁，密码%1</source>
        <translation>PIN and lock, PIN %1</translation>
    </message>
    <message>
        <source>最多能转多少</source>
        <translation>How much at most</translation>
    </message>
    <message>
        <source>最多能转多少，%1</source>
        <translation>How much at most, %1</translation>
    </message>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>这台设备，%1</source>
        <translation>This device, %1</translation>
    </message>
    <message>
        <source>请家人把关</source>
        <translation>Ask family first</translation>
    </message>
    <message>
        <source>请家人把关，%1</source>
        <translation>Family guard, %1</translation>
    </message>
    <message>
        <source>安全中心</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>安全状况：%1</source>
        <translation>Safety check: %1</translation>
    </message>
    <message>
        <source>安全状况</source>
        <translation>Safety check</translation>
    </message>
    <message>
        <source>马上锁住账户</source>
        <translation>Lock accounts now</translation>
    </message>
    <message>
        <source>打开账户的锁</source>
        <translation>Unlock the accounts</translation>
    </message>
    <message>
        <source>防骗</source>
        <translation>Scams</translation>
    </message>
    <message>
        <source>怀疑遇到骗子</source>
        <translation>Could this be a scam?</translation>
    </message>
    <message>
        <source>怎么骗、怎么办、找谁</source>
        <translation>How it works, what to do, whom to call</translation>
    </message>
    <message>
        <source>怀疑遇到骗子，看看怎么骗、怎么办、找谁</source>
        <translation>Could this be a scam? How it works, what to do, whom to call</translation>
    </message>
    <message>
        <source>家人把关</source>
        <translation>Family guard</translation>
    </message>
    <message>
        <source>家人把关，%1</source>
        <translation>Family guard, %1</translation>
    </message>
    <message>
        <source>现在锁屏</source>
        <translation>Lock the screen now</translation>
    </message>
    <message>
        <source>走开一会儿，别人看不到；按密码打开</source>
        <translation>Step away unseen; your PIN opens it</translation>
    </message>
    <message>
        <source>现在锁屏，走开一会儿，别人看不到，按密码打开</source>
        <translation>Lock the screen now: step away unseen, your PIN opens it</translation>
    </message>
</context>
<context>
    <name>ScaleLine</name>
    <message>
        <source>还没有选</source>
        <translation>nothing chosen yet</translation>
    </message>
    <message>
        <source>请在线上按一下。</source>
        <translation>Press on the line.</translation>
    </message>
    <message>
        <source>您的答案</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>%1，没选就不算回答</source>
        <translation>%1; no answer until you choose</translation>
    </message>
    <message>
        <source>从%1到%2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>左一格</source>
        <translation>One left</translation>
    </message>
    <message>
        <source>左一格，往%1</source>
        <translation>One left, towards %1</translation>
    </message>
    <message>
        <source>右一格</source>
        <translation>One right</translation>
    </message>
    <message>
        <source>右一格，往%1</source>
        <translation>One right, towards %1</translation>
    </message>
</context>
<context>
    <name>ScamKindPage</name>
    <message>
        <source>看到这个就要当心</source>
        <translation>Beware when you see</translation>
    </message>
    <message>
        <source>现在怎么办</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>马上锁住我的钱</source>
        <translation>Lock my money now</translation>
    </message>
    <message>
        <source>打 %1 问问（模拟）</source>
        <translation>Call %1 (simulated)</translation>
    </message>
    <message>
        <source>怎么骗</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>一键锁住，钱转不走</source>
        <translation>Lock now: no money can be sent away</translation>
    </message>
    <message>
        <source>打反诈热线 %1（模拟）</source>
        <translation>Call the hotline %1 (simulated)</translation>
    </message>
</context>
<context>
    <name>ScamListPage</name>
    <message>
        <source>有哪些骗局</source>
        <translation>Known scams</translation>
    </message>
    <message>
        <source>专骗老人的</source>
        <translation>Aimed at older people</translation>
    </message>
    <message>
        <source>谁都骗的</source>
        <translation>Aimed at anyone</translation>
    </message>
    <message>
        <source>常见骗局</source>
        <translation>Known scams</translation>
    </message>
    <message>
        <source>常见的十种骗局</source>
        <translation>Ten common scams</translation>
    </message>
    <message>
        <source>专骗老人的六种骗局</source>
        <translation>Six scams aimed at older people</translation>
    </message>
</context>
<context>
    <name>ScamPage</name>
    <message>
        <source>怕是骗子</source>
        <translation>A scam?</translation>
    </message>
    <message>
        <source>先别急，先别转钱</source>
        <translation>Stop. Send no money</translation>
    </message>
    <message>
        <source>挂掉电话，验证码谁也别给。</source>
        <translation>Hang up. Give no codes to anyone.</translation>
    </message>
    <message>
        <source>马上锁住我的钱</source>
        <translation>Lock my money now</translation>
    </message>
    <message>
        <source>打 %1 问问（模拟）</source>
        <translation>Call %1 (simulated)</translation>
    </message>
    <message>
        <source>打给 %1（模拟）</source>
        <translation>Call %1 (simulated)</translation>
    </message>
    <message>
        <source>看看有哪些骗局</source>
        <translation>See known scams</translation>
    </message>
    <message>
        <source>提醒过的事</source>
        <translation>Past warnings</translation>
    </message>
    <message>
        <source>防骗帮助</source>
        <translation>Scam help</translation>
    </message>
    <message>
        <source>觉得不对劲？先停下来</source>
        <translation>Feels wrong? Stop first</translation>
    </message>
    <message>
        <source>挂掉电话，关掉屏幕共享，不转钱，不给验证码。</source>
        <translation>Hang up, stop sharing your screen, send no money, give no codes.</translation>
    </message>
    <message>
        <source>一键锁住，钱转不走</source>
        <translation>Lock now: no money can be sent away</translation>
    </message>
    <message>
        <source>打反诈热线 %1（模拟）</source>
        <translation>Call the hotline %1 (simulated)</translation>
    </message>
    <message>
        <source>常见骗局</source>
        <translation>Known scams</translation>
    </message>
    <message>
        <source>公安部说的十种，专骗老人的六种</source>
        <translation>Ten the police name, six aimed at older people</translation>
    </message>
    <message>
        <source>常见骗局，公安部说的十种，专骗老人的六种</source>
        <translation>Known scams, ten the police name, six aimed at older people</translation>
    </message>
    <message>
        <source>风险提醒记录</source>
        <translation>Past warnings</translation>
    </message>
    <message>
        <source>风险提醒记录，%1</source>
        <translation>Past warnings, %1</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>每个月还多少</source>
        <translation>Due each month</translation>
    </message>
    <message>
        <source>这笔贷款还清了</source>
        <translation>This loan is paid off</translation>
    </message>
    <message>
        <source>这笔贷款已经还清，不用再还。</source>
        <translation>This loan is paid off. Nothing is due.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>到了日子，银行自己从您的账户扣，不用您办。</source>
        <translation>On the day the bank takes it from your account; you need do nothing.</translation>
    </message>
    <message>
        <source>早点还</source>
        <translation>Pay early</translation>
    </message>
    <message>
        <source>还款计划</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>还欠本金</source>
        <translation>Still owed</translation>
    </message>
    <message>
        <source>提前还款</source>
        <translation>Pay early</translation>
    </message>
</context>
<context>
    <name>ScopePage</name>
    <message>
        <source>改哪些</source>
        <translation>Which ones</translation>
    </message>
    <message>
        <source>改成“%1”，只改这一笔吗？</source>
        <translation>Change to “%1”: only this one?</translation>
    </message>
    <message>
        <source>改错了也不要紧，可以改回去。钱不会动。</source>
        <translation>You can change it back. No money moves.</translation>
    </message>
    <message>
        <source>只改这一笔</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>以后和%1的都这样</source>
        <translation>All with %1</translation>
    </message>
    <message>
        <source>改成“%1”</source>
        <translation>Change to “%1”</translation>
    </message>
    <message>
        <source>只改这一笔，还是和%1的往来都算“%2”？以后的也一样。改完可以撤销。</source>
        <translation>Only this one, or everything with %1 as “%2”, later ones too? It can be undone.</translation>
    </message>
    <message>
        <source>和%1的都改</source>
        <translation>All with %1</translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message>
        <source>搜功能、收支</source>
        <translation>Search services, entries</translation>
    </message>
    <message>
        <source>收支</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>收支，共%1笔</source>
        <translation>Entries, %1 in all</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>搜功能、收支</source>
        <translation>Search services, entries</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>清空“%1”</source>
        <translation>Clear “%1”</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>找一找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>您要找什么？</source>
        <translation>What are you looking for?</translation>
    </message>
    <message>
        <source>写您想办的事，写字、写拼音都行。比如：转账，或者 zhuanzhang。</source>
        <translation>Write what you want to do, in characters or pinyin, such as zhuanzhang.</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>可以写汉字、拼音或拼音的头几个字母，比如：转账、zhuanzhang、zz</source>
        <translation>Characters, pinyin or the first letters of pinyin, such as zhuanzhang or zz</translation>
    </message>
    <message>
        <source>找一笔</source>
        <translation>Find a payment</translation>
    </message>
    <message>
        <source>找哪一笔？</source>
        <translation>Which entry?</translation>
    </message>
    <message>
        <source>找一笔：写名字或金额</source>
        <translation>Find a payment: Name or amount</translation>
    </message>
    <message>
        <source>写名字或金额</source>
        <translation>Name or amount</translation>
    </message>
    <message>
        <source>没有找到。换一个词，或者少写几个字试试</source>
        <translation>Nothing found. Try another word, or fewer letters.</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>名字、拼音或金额</source>
        <translation>Name, pinyin, amount</translation>
    </message>
    <message>
        <source>看收入还是支出</source>
        <translation>Money in or out</translation>
    </message>
    <message>
        <source>看哪一段时间</source>
        <translation>Which period</translation>
    </message>
    <message>
        <source>只看一类</source>
        <translation>One kind only</translation>
    </message>
    <message>
        <source>不再只看：%1</source>
        <translation>No longer only %1</translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>点一下柱子，看那一天或那个月的数字。</source>
        <translation>Touch a bar to see its numbers.</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>换成图</source>
        <translation>Show the chart</translation>
    </message>
    <message>
        <source>换成表格</source>
        <translation>Show a table</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>问一问</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>您想问什么？</source>
        <translation>What would you like to ask?</translation>
    </message>
    <message>
        <source>想问的事</source>
        <translation>Your question</translation>
    </message>
    <message>
        <source>比如：卡丢了</source>
        <translation>For example: lost card</translation>
    </message>
    <message>
        <source>没有找到。换个说法，或者打电话问。</source>
        <translation>Nothing found. Use other words, or call us.</translation>
    </message>
    <message>
        <source>常见问题，共%1个</source>
        <translation>Common questions, %1</translation>
    </message>
    <message>
        <source>打电话给银行</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>客服</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>搜索问题</source>
        <translation>Search questions</translation>
    </message>
    <message>
        <source>比如：挂失、限额、到账</source>
        <translation>Such as: lost card, limit</translation>
    </message>
    <message>
        <source>电话客服</source>
        <translation>Phone service</translation>
    </message>
    <message>
        <source>一键求助</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>常见问题</source>
        <translation>Common questions</translation>
    </message>
    <message>
        <source>找到的问题</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>更多转账服务</source>
        <translation>More about transfers</translation>
    </message>
    <message>
        <source>加一位收款人</source>
        <translation>Add a payee</translation>
    </message>
    <message>
        <source>常转的人排前面</source>
        <translation>Put favourites first</translation>
    </message>
    <message>
        <source>还没转出的</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>定时转账</source>
        <translation>Standing orders</translation>
    </message>
    <message>
        <source>转账回单</source>
        <translation>Transfer receipts</translation>
    </message>
    <message>
        <source>请家人把关</source>
        <translation>Ask family first</translation>
    </message>
    <message>
        <source>转账服务</source>
        <translation>Transfer services</translation>
    </message>
    <message>
        <source>添加收款人</source>
        <translation>Add payee</translation>
    </message>
    <message>
        <source>收款人排序</source>
        <translation>Order payees</translation>
    </message>
    <message>
        <source>待转出与撤回</source>
        <translation>Waiting transfers</translation>
    </message>
    <message>
        <source>电子回单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>家人确认</source>
        <translation>Family confirmation</translation>
    </message>
</context>
<context>
    <name>SessionEndingPage</name>
    <message>
        <source>要锁屏了</source>
        <translation>About to lock</translation>
    </message>
    <message>
        <source>您还在用吗？</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>锁了也不要紧：没办完的都在，按密码就能接着来。</source>
        <translation>Locking loses nothing: your PIN takes you back to where you were.</translation>
    </message>
    <message>
        <source>继续用</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>现在就锁</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>还在用吗？</source>
        <translation>Still there?</translation>
    </message>
</context>
<context>
    <name>SettingsGroup</name>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>看</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>点和动</source>
        <translation>Touch and motion</translation>
    </message>
    <message>
        <source>按钮特别大</source>
        <translation>Extra-large buttons</translation>
    </message>
    <message>
        <source>每个按钮至少14毫米见方，手抖也好按</source>
        <translation>Each button is at least 14 mm square, easy to hit with shaky hands</translation>
    </message>
    <message>
        <source>画面不动</source>
        <translation>No motion</translation>
    </message>
    <message>
        <source>换页时不滑动</source>
        <translation>Pages change without sliding</translation>
    </message>
    <message>
        <source>听</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>内置朗读</source>
        <translation>Built-in screen reader</translation>
    </message>
    <message>
        <source>打开后，点到哪里读到哪里，连点两下才算按下。按 F7 关闭。</source>
        <translation>It reads what you touch; tap twice to press. F7 turns it off.</translation>
    </message>
    <message>
        <source>小象</source>
        <translation>Xiaoxiang</translation>
    </message>
    <message>
        <source>把回答读出来</source>
        <translation>Read replies aloud</translation>
    </message>
    <message>
        <source>喊“小象小象”叫醒我</source>
        <translation>Wake to “Xiaoxiang Xiaoxiang”</translation>
    </message>
    <message>
        <source>打开后麦克风一直开着；声音只在这台电脑里听，不存也不传</source>
        <translation>The microphone then stays open; sound is heard on this computer only, never kept or sent</translation>
    </message>
    <message>
        <source>谁来说话</source>
        <translation>Who speaks</translation>
    </message>
    <message>
        <source>说话快慢</source>
        <translation>Speaking rate</translation>
    </message>
    <message>
        <source>说话声音</source>
        <translation>Loudness of the voice</translation>
    </message>
    <message>
        <source>说得更清楚</source>
        <translation>Clearer speech</translation>
    </message>
    <message>
        <source>把听清字音的那一段声音放大，声调不变，总的声音不变大。</source>
        <translation>Lifts the sounds that tell words apart. Tones and overall loudness stay the same.</translation>
    </message>
    <message>
        <source>听听看</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>怎么叫醒小象</source>
        <translation>How to wake Xiaoxiang</translation>
    </message>
    <message>
        <source>怎么叫醒小象，%1</source>
        <translation>How to wake Xiaoxiang, %1</translation>
    </message>
    <message>
        <source>屏幕语言</source>
        <translation>Screen language</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>换回标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>麦克风和喇叭</source>
        <translation>Microphone and loudspeaker</translation>
    </message>
    <message>
        <source>看看怎么用</source>
        <translation>A look around</translation>
    </message>
    <message>
        <source>语音模型</source>
        <translation>Speech models</translation>
    </message>
    <message>
        <source>听和说用的文件</source>
        <translation>Files for hearing and speaking</translation>
    </message>
    <message>
        <source>语音模型，听和说用的文件</source>
        <translation>Speech models, files for hearing and speaking</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
    </message>
    <message>
        <source>幸福生活版 字大、步骤少</source>
        <translation>Large type, fewer steps</translation>
    </message>
    <message>
        <source>切换到长辈版，也叫幸福生活版，字大、步骤少</source>
        <translation>Switch to the elder version: large type, fewer steps</translation>
    </message>
    <message>
        <source>麦克风和喇叭，%1</source>
        <translation>Microphone and loudspeaker, %1</translation>
    </message>
    <message>
        <source>听得有多快</source>
        <translation>How quickly it listens</translation>
    </message>
    <message>
        <source>听得有多快，%1</source>
        <translation>How quickly it listens, %1</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>按使用习惯排列</source>
        <translation>Sort by use</translation>
    </message>
    <message>
        <source>记下您打开过的服务，常用的排在前面。关掉就全部删除。</source>
        <translation>Remembers which services you open and puts the most used first. Off deletes all of it.</translation>
    </message>
    <message>
        <source>首页隐藏金额</source>
        <translation>Hide amounts on home page</translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>银行卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>停用这张卡吗？</source>
        <translation>Block this card?</translation>
    </message>
    <message>
        <source>停用以后不能再启用，要换一张新卡。</source>
        <translation>A blocked card cannot be used again; you will need a new one.</translation>
    </message>
    <message>
        <source>停用这张卡</source>
        <translation>Block this card</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>全部服务</source>
        <translation>All services</translation>
    </message>
</context>
<context>
    <name>SoundBody</name>
    <message>
        <source>试说</source>
        <translation>Try speaking</translation>
    </message>
    <message>
        <source>录两秒，马上放给您听，不留下来。</source>
        <translation>Records two seconds, plays them back at once, and keeps nothing.</translation>
    </message>
    <message>
        <source>试听</source>
        <translation>Try listening</translation>
    </message>
    <message>
        <source>小象说一句话，听听喇叭响不响</source>
        <translation>The assistant says a sentence, to hear whether the loudspeaker works</translation>
    </message>
    <message>
        <source>麦克风</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>喇叭</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>我说话时，小象停下</source>
        <translation>The assistant stops when I speak</translation>
    </message>
    <message>
        <source>念转账内容时，只有“停”和“别说了”能让它停。同意转账，一定要等它念完再说。</source>
        <translation>While it reads a transfer back, only the Mandarin words for “stop” and “say no more” stop it. Agreeing to a transfer counts only after it has finished.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>麦克风和喇叭</source>
        <translation>Microphone and loudspeaker</translation>
    </message>
    <message>
        <source>小象听得见您吗？</source>
        <translation>Can the assistant hear you?</translation>
    </message>
</context>
<context>
    <name>SpanTotals</name>
    <message>
        <source>看这段时间的明细</source>
        <translation>See the payments</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收入 %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>结余 %1</source>
        <translation>Left %1</translation>
    </message>
</context>
<context>
    <name>StandardHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>每个月的变化</source>
        <translation>Month by month</translation>
    </message>
    <message>
        <source>到月底，您一共有</source>
        <translation>At the end of the month you had</translation>
    </message>
    <message>
        <source>到今天，您一共有</source>
        <translation>As of today you have</translation>
    </message>
    <message>
        <source>这个月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>这个月赚了</source>
        <translation>Gained this month</translation>
    </message>
    <message>
        <source>这个月亏了</source>
        <translation>Lost this month</translation>
    </message>
    <message>
        <source>这个月没有理财。</source>
        <translation>No investments this month.</translation>
    </message>
    <message>
        <source>看前一个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>看后一个月</source>
        <translation>Month after</translation>
    </message>
    <message>
        <source>月度报告</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>月末一共有</source>
        <translation>At the end of the month</translation>
    </message>
    <message>
        <source>到今天一共有</source>
        <translation>As of today you have</translation>
    </message>
    <message>
        <source>月初</source>
        <translation>Start of month</translation>
    </message>
    <message>
        <source>买入</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Redeemed</translation>
    </message>
    <message>
        <source>月末</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>到今天</source>
        <translation>As of today</translation>
    </message>
    <message>
        <source>这个月没有理财产品。</source>
        <translation>No wealth products this month.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>减少%1</source>
        <translation>Less: %1</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>增加%1</source>
        <translation>More: %1</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>多容易叫醒它</source>
        <translation>How easily it wakes</translation>
    </message>
    <message>
        <source>多容易叫醒小象？</source>
        <translation>How easily should Xiaoxiang wake?</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>StudyRoom</name>
    <message>
        <source>小象银行 · 研究</source>
        <translation>Xiaoxiang Bank · Study</translation>
    </message>
</context>
<context>
    <name>SumPad</name>
    <message>
        <source>小数点</source>
        <translation>Decimal point</translation>
    </message>
</context>
<context>
    <name>Surfaces</name>
    <message>
        <source>养老金账户</source>
        <translation>Pension account</translation>
    </message>
    <message>
        <source>尾号2633</source>
        <translation>Ending 2633</translation>
    </message>
    <message>
        <source>总资产</source>
        <translation>Total assets</translation>
    </message>
    <message>
        <source>最近收支</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>您要转给谁？</source>
        <translation>Who gets it?</translation>
    </message>
    <message>
        <source>余额不够，钱没有转出。</source>
        <translation>Too little money; nothing was sent.</translation>
    </message>
    <message>
        <source>李娟</source>
        <translation>Li Juan</translation>
    </message>
    <message>
        <source>白鹭银行 尾号6285</source>
        <translation>Egret Bank ending 6285</translation>
    </message>
    <message>
        <source>邻家超市</source>
        <translation>Corner Market</translation>
    </message>
    <message>
        <source>2月28日 周六</source>
        <translation>28 Feb, Sat</translation>
    </message>
    <message>
        <source>养老金</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>2月15日 周日</source>
        <translation>15 Feb, Sun</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>开</source>
        <translation>On</translation>
    </message>
    <message>
        <source>关</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>底部导航</source>
        <translation>Bottom navigation</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>账户页</source>
        <translation>Accounts page</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>消息页</source>
        <translation>Messages page</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>我的页</source>
        <translation>My page</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>现在取</source>
        <translation>Take out now</translation>
    </message>
    <message>
        <source>取多少？</source>
        <translation>How much to take out?</translation>
    </message>
    <message>
        <source>这笔已经取过一部分，再取只能全部取出。没到期就取，利息会变少。少多少，下一步告诉您。</source>
        <translation>A part of it was taken out already; now only all of it can be. Taken out before maturity it brings less interest; how much less is said next.</translation>
    </message>
    <message>
        <source>没到期就取，利息会变少。少多少，下一步告诉您。</source>
        <translation>Taken out early it earns less. The next step says how much less.</translation>
    </message>
    <message>
        <source>这笔已经取过一部分，再取只能全部取出。</source>
        <translation>A part of it was taken out already; now only all of it can be.</translation>
    </message>
    <message>
        <source>全部取出 %1</source>
        <translation>Take out all %1</translation>
    </message>
    <message>
        <source>全部取出，本金%1</source>
        <translation>Take out all, %1</translation>
    </message>
    <message>
        <source>或者只取一部分：</source>
        <translation>Or only a part:</translation>
    </message>
    <message>
        <source>取出金额，元</source>
        <translation>Amount to take out, yuan</translation>
    </message>
    <message>
        <source>只取这么多</source>
        <translation>Take out this part</translation>
    </message>
    <message>
        <source>提前取出</source>
        <translation>Take out early</translation>
    </message>
    <message>
        <source>没到期就取，取出的部分按活期算利息。下一步会先告诉您少拿多少。</source>
        <translation>What is taken out early earns the current account&apos;s rate. The next step says first how much you lose.</translation>
    </message>
    <message>
        <source>取一部分</source>
        <translation>Take out a part</translation>
    </message>
    <message>
        <source>看看少拿多少利息</source>
        <translation>See how much it loses</translation>
    </message>
    <message>
        <source>全部取出</source>
        <translation>Take out all</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>说话</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>快捷键 F2</source>
        <translation>Shortcut F2</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>有人打电话来：</source>
        <translation>Somebody calls:</translation>
    </message>
    <message>
        <source>先停一停。时间不算，等研究人员说继续。</source>
        <translation>Let us stop for a moment. The time does not count; please wait until the researcher says to go on.</translation>
    </message>
    <message>
        <source>您做好了，要结束这件事吗？</source>
        <translation>You are done. Shall this task end?</translation>
    </message>
    <message>
        <source>这件事不做了吗？</source>
        <translation>Do you want to stop this task?</translation>
    </message>
    <message>
        <source>要做的事</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>挂断电话</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>是，做好了</source>
        <translation>Yes, I am done</translation>
    </message>
    <message>
        <source>是，不做了</source>
        <translation>Yes, I stop</translation>
    </message>
    <message>
        <source>接着做</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>再听一遍</source>
        <translation>Hear it again</translation>
    </message>
    <message>
        <source>我做好了</source>
        <translation>I am done</translation>
    </message>
    <message>
        <source>我不做了</source>
        <translation>I want to stop</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>现在的任务</source>
        <translation>The task now</translation>
    </message>
    <message>
        <source>现在没有任务。</source>
        <translation>No task now.</translation>
    </message>
    <message>
        <source>最短的路</source>
        <translation>Shortest way</translation>
    </message>
    <message>
        <source>怎样算结束</source>
        <translation>What ends it</translation>
    </message>
    <message>
        <source>跳过…</source>
        <translation>Skip…</translation>
    </message>
    <message>
        <source>放弃任务…</source>
        <translation>Give up…</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>余额不够，钱没有转出。</source>
        <translation>Too little money; nothing was sent.</translation>
    </message>
    <message>
        <source>明天上午到账，到账前可以撤回。</source>
        <translation>Arrives tomorrow morning; until then you can take it back.</translation>
    </message>
    <message>
        <source>活期</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>已到账</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>等待中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已存 6000元，目标 1万元</source>
        <translation>6,000 yuan saved of 10,000 yuan</translation>
    </message>
    <message>
        <source>还没有开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>转账成功</source>
        <translation>Transfer sent</translation>
    </message>
    <message>
        <source>等待转出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>24小时内可以撤回。</source>
        <translation>You can take it back within 24 hours.</translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>钱没有动。</source>
        <translation>No money moved.</translation>
    </message>
    <message>
        <source>暂时读不到，请再试一次。</source>
        <translation>Cannot be read right now, please try again.</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>none</translation>
    </message>
    <message>
        <source>对方银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>白鹭银行</source>
        <translation>Egret Bank</translation>
    </message>
</context>
<context>
    <name>TermPage</name>
    <message>
        <source>存多久</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>存多久？</source>
        <translation>For how long?</translation>
    </message>
    <message>
        <source>年利率 %1</source>
        <translation>%1 a year</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>请叫一下研究人员</source>
        <translation>Please call the researcher</translation>
    </message>
    <message>
        <source>没关系</source>
        <translation>That is all right</translation>
    </message>
    <message>
        <source>谢谢您！</source>
        <translation>Thank you!</translation>
    </message>
    <message>
        <source>记录写不下去了，不是您的错。已经做的都还在，以后能接着做。</source>
        <translation>The record cannot be written any more; it is not your fault. What you have done is kept, and you can go on later.</translation>
    </message>
    <message>
        <source>您没有参加，什么都没有记下来。</source>
        <translation>You did not take part, and nothing was kept.</translation>
    </message>
    <message>
        <source>都做完了。以后想删掉关于您的记录，告诉研究人员您的编号就行。</source>
        <translation>All is done. If you ever want your records deleted, tell the researcher your number.</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TimeFact</name>
    <message>
        <source>%1：%2，快到时限</source>
        <translation>%1: %2, the limit is near</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（快到了）</source>
        <translation>%1 (near)</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>时间线，共%1条</source>
        <translation>Timeline, %1 lines</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>%1 %2 像素</source>
        <translation>%1 %2 pixels</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>知道了，开始用</source>
        <translation>I see, let me begin</translation>
    </message>
    <message>
        <source>看下一个</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不看了</source>
        <translation>No more</translation>
    </message>
</context>
<context>
    <name>TradePage</name>
    <message>
        <source>买%1</source>
        <translation>Buy %1</translation>
    </message>
    <message>
        <source>卖%1</source>
        <translation>Sell %1</translation>
    </message>
    <message>
        <source>没有买</source>
        <translation>Not bought</translation>
    </message>
    <message>
        <source>卖%1，卖多少克？</source>
        <translation>Sell %1: how many grams?</translation>
    </message>
    <message>
        <source>什么也没有买，钱没有动</source>
        <translation>Nothing was bought and no money moved</translation>
    </message>
    <message>
        <source>长辈版不卖理财，也不卖黄金白银。想买，请先和家人商量，再到网点当面办。</source>
        <translation>The senior version sells neither wealth products nor gold and silver. If you want to buy, talk to your family first, then do it in person at a branch.</translation>
    </message>
    <message>
        <source>全部：%1</source>
        <translation>All: %1</translation>
    </message>
    <message>
        <source>多少克</source>
        <translation>Grams</translation>
    </message>
    <message>
        <source>克</source>
        <translation>g</translation>
    </message>
    <message>
        <source>小数点</source>
        <translation>Decimal point</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>现在买</source>
        <translation>Buying now</translation>
    </message>
    <message>
        <source>现在卖</source>
        <translation>Selling now</translation>
    </message>
    <message>
        <source>我持有</source>
        <translation>I hold</translation>
    </message>
    <message>
        <source>买多少克</source>
        <translation>How many grams to buy</translation>
    </message>
    <message>
        <source>卖多少克</source>
        <translation>How many grams to sell</translation>
    </message>
    <message>
        <source>常用克数</source>
        <translation>Common weights</translation>
    </message>
    <message>
        <source>去答风险问卷</source>
        <translation>Answer the risk questionnaire</translation>
    </message>
</context>
<context>
    <name>VersionOfferPage</name>
    <message>
        <source>选一个版本</source>
        <translation>Choose a version</translation>
    </message>
    <message>
        <source>您想用哪一版？</source>
        <translation>Which version would you like?</translation>
    </message>
    <message>
        <source>以后可以在设置里换。</source>
        <translation>You can change this in Settings.</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder version</translation>
    </message>
    <message>
        <source>字大，步骤少</source>
        <translation>Large type, few steps</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>功能多，字小一些</source>
        <translation>More to do, smaller type</translation>
    </message>
    <message>
        <source>以后随时可以在设置里换。</source>
        <translation>You can change this in Settings at any time.</translation>
    </message>
    <message>
        <source>长辈版（幸福生活版）</source>
        <translation>Elder version</translation>
    </message>
    <message>
        <source>字大、步骤少、没有推荐</source>
        <translation>Large type, few steps, nothing recommended</translation>
    </message>
    <message>
        <source>功能全，一页看到的多</source>
        <translation>Everything, and more of it on a page</translation>
    </message>
    <message>
        <source>下次再问我</source>
        <translation>Ask me next time</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>不要了，取消</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>反悔，取消</source>
        <translation>Change my mind, cancel</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>还没转出的</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>现在没有等着转出的钱。</source>
        <translation>No money is waiting to be sent.</translation>
    </message>
    <message>
        <source>去转账</source>
        <translation>Make a transfer</translation>
    </message>
    <message>
        <source>钱还在您账上，专门留着转这一笔。转出以前都可以撤回。</source>
        <translation>The money is still in your account, kept for this transfer alone. You can withdraw it until it is sent.</translation>
    </message>
    <message>
        <source>待转出</source>
        <translation>Waiting transfers</translation>
    </message>
    <message>
        <source>没有等着转出的转账。2小时后或明天到账的，转出前在这里，可以撤回。</source>
        <translation>No transfers are waiting. Those that arrive in 2 hours or tomorrow wait here, and can be withdrawn.</translation>
    </message>
</context>
<context>
    <name>WaitingTransfer</name>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>WakeChoices</name>
    <message>
        <source>醒之前再核对一遍</source>
        <translation>Check again before waking</translation>
    </message>
    <message>
        <source>小象用语音识别再听一遍</source>
        <translation>Xiaoxiang listens once more with speech recognition</translation>
    </message>
    <message>
        <source>开着更容易叫醒。</source>
        <translation>On, it wakes more readily.</translation>
    </message>
</context>
<context>
    <name>WakePage</name>
    <message>
        <source>叫醒小象</source>
        <translation>Waking Xiaoxiang</translation>
    </message>
    <message>
        <source>喊一声，小象就醒吗？</source>
        <translation>Should Xiaoxiang wake when called?</translation>
    </message>
    <message>
        <source>喊了就醒</source>
        <translation>Wakes when called</translation>
    </message>
    <message>
        <source>喊“小象小象”。打开后麦克风一直开着；声音只在这台电脑里听，不存也不传</source>
        <translation>Say “Xiaoxiang Xiaoxiang”. The microphone then stays open; sound is heard on this computer only, neither kept nor sent</translation>
    </message>
    <message>
        <source>多容易叫醒它</source>
        <translation>How easily it wakes</translation>
    </message>
    <message>
        <source>多容易叫醒它，%1</source>
        <translation>How easily it wakes, %1</translation>
    </message>
    <message>
        <source>熟悉我的声音</source>
        <translation>Get used to my voice</translation>
    </message>
    <message>
        <source>熟悉我的声音，%1</source>
        <translation>Get used to my voice, %1</translation>
    </message>
    <message>
        <source>小象只在这台电脑里听，不存也不传。</source>
        <translation>Xiaoxiang listens on this computer only; nothing is kept or sent.</translation>
    </message>
    <message>
        <source>麦克风开着时，声音只在这台电脑里听，不存也不传。</source>
        <translation>While the microphone is open, sound is heard on this computer only, neither kept nor sent.</translation>
    </message>
</context>
<context>
    <name>WakeSteps</name>
    <message>
        <source>多容易叫醒它？</source>
        <translation>How easily does it wake?</translation>
    </message>
</context>
<context>
    <name>WizardPanel</name>
    <message>
        <source>代替识别和助手</source>
        <translation>Wizard of Oz</translation>
    </message>
    <message>
        <source>最多等%1秒</source>
        <translation>%1 s at most</translation>
    </message>
    <message>
        <source>改过的、代说的话不能当作同意转账：同意只能是参加者自己说的，密码只能自己按。</source>
        <translation>Words that were edited or put in somebody&apos;s mouth never consent to a transfer: consent is the participant&apos;s own word, the PIN their own hand.</translation>
    </message>
    <message>
        <source>听到的先等我：开</source>
        <translation>Hold what is heard: on</translation>
    </message>
    <message>
        <source>听到的先等我：关</source>
        <translation>Hold what is heard: off</translation>
    </message>
    <message>
        <source>要说的先等我：开</source>
        <translation>Hold replies: on</translation>
    </message>
    <message>
        <source>要说的先等我：关</source>
        <translation>Hold replies: off</translation>
    </message>
    <message>
        <source>少等一会儿</source>
        <translation>Wait less</translation>
    </message>
    <message>
        <source>少等一会儿，现在最多等%1秒</source>
        <translation>Wait less, now %1 seconds at most</translation>
    </message>
    <message>
        <source>多等一会儿</source>
        <translation>Wait longer</translation>
    </message>
    <message>
        <source>多等一会儿，现在最多等%1秒</source>
        <translation>Wait longer, now %1 seconds at most</translation>
    </message>
    <message>
        <source>在等的话，可以改</source>
        <translation>Words that wait; they may be edited</translation>
    </message>
    <message>
        <source>照原样放行</source>
        <translation>Let go as it is</translation>
    </message>
    <message>
        <source>改了放行</source>
        <translation>Let go as edited</translation>
    </message>
    <message>
        <source>不放行</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>不放行，当作没有这句话</source>
        <translation>Drop, as though it had not been said</translation>
    </message>
    <message>
        <source>代说一句</source>
        <translation>Words of your own</translation>
    </message>
    <message>
        <source>当作参加者说的</source>
        <translation>As the participant&apos;s</translation>
    </message>
    <message>
        <source>让助手说</source>
        <translation>As the assistant&apos;s</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>{name}，尾号{tail}，余额{balance}</source>
        <translation>{name}, ending {tail}, balance {balance}</translation>
    </message>
    <message>
        <source>，其中{held}正等待确认</source>
        <translation>, of which {held} awaits confirmation</translation>
    </message>
</context>
<context>
    <name>arrival</name>
    <message>
        <source>马上</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>2小时后</source>
        <translation>In 2 hours</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>马上到账</source>
        <translation>Arrives at once</translation>
    </message>
    <message>
        <source>2小时后到账</source>
        <translation>Arrives in 2 hours</translation>
    </message>
    <message>
        <source>明天到账</source>
        <translation>Arrives tomorrow</translation>
    </message>
    <message>
        <source>转出后不能撤回</source>
        <translation>Cannot be withdrawn</translation>
    </message>
    <message>
        <source>转出前可以撤回</source>
        <translation>Can be withdrawn until sent</translation>
    </message>
    <message>
        <source>{label}，{words}，{detail}</source>
        <translation>{label}, {words}, {detail}</translation>
    </message>
    <message>
        <source>{month}月{day}日零点</source>
        <translation>{month}-{day} at midnight</translation>
    </message>
    <message>
        <source>{words}
{time}转出</source>
        <translation>{words}
sent {time}</translation>
    </message>
</context>
<context>
    <name>assistant</name>
    <message>
        <source>有事请说</source>
        <translation>Ready when you are</translation>
    </message>
    <message>
        <source>我在听</source>
        <translation>I am listening</translation>
    </message>
    <message>
        <source>听到您在说</source>
        <translation>Hearing you</translation>
    </message>
    <message>
        <source>正在想</source>
        <translation>Thinking</translation>
    </message>
    <message>
        <source>正在说</source>
        <translation>Speaking</translation>
    </message>
    <message>
        <source>请在屏幕上输入密码</source>
        <translation>Enter your PIN on the screen</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>暂时不在</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>对话，共{n}句</source>
        <translation>Conversation, {n} lines</translation>
    </message>
    <message>
        <source>您说：{text}</source>
        <translation>You: {text}</translation>
    </message>
    <message>
        <source>小象说：{text}</source>
        <translation>Xiaoxiang: {text}</translation>
    </message>
</context>
<context>
    <name>bill</name>
    <message>
        <source>上月</source>
        <translation>the month before</translation>
    </message>
    <message>
        <source>上月同期</source>
        <translation>the same days of the month before</translation>
    </message>
    <message>
        <source>去年这个月</source>
        <translation>this month last year</translation>
    </message>
    <message>
        <source>去年同期</source>
        <translation>the same days last year</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spending</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>积分有{n}分。</source>
        <translation>{n} points.</translation>
    </message>
    <message>
        <source>{amount}元</source>
        <translation>{amount} yuan</translation>
    </message>
    <message>
        <source>这个月没有收支。</source>
        <translation>Nothing came or went this month.</translation>
    </message>
    <message>
        <source>支出比收入多{amount}</source>
        <translation>spending was {amount} more than income</translation>
    </message>
    <message>
        <source>剩下{amount}</source>
        <translation>{amount} were left</translation>
    </message>
    <message>
        <source>收入{income}，支出{expense}，{left}。</source>
        <translation>{income} came in, {expense} went out, {left}.</translation>
    </message>
    <message>
        <source>{what}和{then}一样多。</source>
        <translation>{what}: the same as {then}.</translation>
    </message>
    <message>
        <source>{then}没有{what}。</source>
        <translation>{what}: none in {then}.</translation>
    </message>
    <message>
        <source>{what}比{then}多{amount}，多{percent}。</source>
        <translation>{what}: {amount} or {percent} more than {then}.</translation>
    </message>
    <message>
        <source>{what}比{then}少{amount}，少{percent}。</source>
        <translation>{what}: {amount} or {percent} less than {then}.</translation>
    </message>
    <message>
        <source>花钱最多的是{name}，{amount}，占支出的{percent}。</source>
        <translation>Most went to {name}: {amount}, {percent} of all spending.</translation>
    </message>
    <message>
        <source>和{then}比，多花得最多的是{name}，多花{amount}。</source>
        <translation>Compared with {then}, spending rose most on {name}: {amount} more.</translation>
    </message>
    <message>
        <source>共有{amount}，没有欠款。</source>
        <translation>There are {amount}, and no debts.</translation>
    </message>
    <message>
        <source>共有{amount}，欠{owed}，除去欠款是{net}。</source>
        <translation>There are {amount}, {owed} are owed, which leaves {net}.</translation>
    </message>
</context>
<context>
    <name>bills</name>
    <message>
        <source>家里</source>
        <translation>My home</translation>
    </message>
    <message>
        <source>父母家</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>女儿家</source>
        <translation>Daughter</translation>
    </message>
    <message>
        <source>儿子家</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>我的手机</source>
        <translation>My phone</translation>
    </message>
    <message>
        <source>老伴的手机</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>{n}元</source>
        <translation>{n} yuan</translation>
    </message>
    <message>
        <source>充{amount}</source>
        <translation>Top up {amount}</translation>
    </message>
    <message>
        <source>记住了，下次缴费直接选“{label}”</source>
        <translation>Kept. Next time just choose “{label}”</translation>
    </message>
    <message>
        <source>一共{n}位数字</source>
        <translation>{n} digits in all</translation>
    </message>
    <message>
        <source>一共{n}位数字，在缴费单上能找到</source>
        <translation>{n} digits; you find them on your bill</translation>
    </message>
    <message>
        <source>已填{given}位，一共{n}位</source>
        <translation>{given} of {n} digits</translation>
    </message>
    <message>
        <source>{what}，每次最多自动缴</source>
        <translation>{what}: pay at most, each time, by itself</translation>
    </message>
    <message>
        <source>一共要缴{amount}</source>
        <translation>{amount} to pay in all</translation>
    </message>
    <message>
        <source>没有要缴的</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>{number}，{owed}</source>
        <translation>{number}, {owed}</translation>
    </message>
    <message>
        <source>每次最多 {amount}</source>
        <translation>At most {amount} each time</translation>
    </message>
    <message>
        <source>缴费单，共{n}张</source>
        <translation>Receipts, {n} in all</translation>
    </message>
    <message>
        <source>缴{month}{kind}</source>
        <translation>Pay {kind} of {month}</translation>
    </message>
    <message>
        <source>缴{label}{month}的{kind}</source>
        <translation>Pay {kind} for {label}, {month}</translation>
    </message>
    <message>
        <source>用了</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>确认缴费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>充话费</source>
        <translation>Phone top-up</translation>
    </message>
    <message>
        <source>确认充值</source>
        <translation>Top up</translation>
    </message>
    <message>
        <source>充进去的话费退不回来。有人催您给陌生号码充话费，多半是骗子。</source>
        <translation>A top-up cannot be taken back. If someone presses you to top up a stranger&apos;s phone, it is very likely a scam.</translation>
    </message>
    <message>
        <source>每次最多缴</source>
        <translation>At most each time</translation>
    </message>
    <message>
        <source>确认开通</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>以后每月出账单，不再问您就缴。超过上限的不会自动缴，会先告诉您。随时可以停。</source>
        <translation>From now on each month&apos;s bill is paid without asking. A bill above the limit is not paid; you are told first. You can stop it at any time.</translation>
    </message>
    <message>
        <source>自动缴费开好了</source>
        <translation>Automatic payment is on</translation>
    </message>
    <message>
        <source>从{month}的账单开始自动缴，每次最多{amount}。</source>
        <translation>It begins with the bill of {month}, at most {amount} each time.</translation>
    </message>
    <message>
        <source>撤销，不要自动缴</source>
        <translation>Undo: no automatic payment</translation>
    </message>
    <message>
        <source>每月自动缴{kind}</source>
        <translation>Pay {kind} by itself every month</translation>
    </message>
    <message>
        <source>不再自动缴{kind}</source>
        <translation>Stop paying {kind} by itself</translation>
    </message>
    <message>
        <source>确认停掉</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>停掉以后，每月的账单要您自己来缴。</source>
        <translation>After that you pay each month&apos;s bill yourself.</translation>
    </message>
    <message>
        <source>自动缴费已停</source>
        <translation>Automatic payment has stopped</translation>
    </message>
    <message>
        <source>以后的账单不会自动缴，请记得自己缴。</source>
        <translation>Bills are no longer paid by themselves. Please remember to pay them.</translation>
    </message>
    <message>
        <source>撤销，重新开通</source>
        <translation>Undo: start again</translation>
    </message>
    <message>
        <source>不再记住{name}</source>
        <translation>Forget {name}</translation>
    </message>
    <message>
        <source>确认删除</source>
        <translation>Forget it</translation>
    </message>
    <message>
        <source>只是从名单里拿掉，以前的缴费单都还在。自动缴费不受影响。</source>
        <translation>It only leaves the list. Receipts stay, and automatic payment goes on.</translation>
    </message>
    <message>
        <source>已从名单里拿掉</source>
        <translation>Taken off the list</translation>
    </message>
    <message>
        <source>撤销，放回名单</source>
        <translation>Undo: put it back</translation>
    </message>
    <message>
        <source>记住{name}</source>
        <translation>Keep {name}</translation>
    </message>
    <message>
        <source>放回名单</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>已放回名单</source>
        <translation>Back on the list</translation>
    </message>
    <message>
        <source>自动缴费</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>自己缴的</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>缴的是</source>
        <translation>Paid for</translation>
    </message>
    <message>
        <source>收钱的公司</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>付款卡</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>尾号{tail}</source>
        <translation>card ending {tail}</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>缴费后余额</source>
        <translation>Balance after</translation>
    </message>
    <message>
        <source>查询编号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>充值成功</source>
        <translation>Topped up</translation>
    </message>
    <message>
        <source>缴费成功</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>{company}已经收到{what}{amount}。</source>
        <translation>{company} has received {amount}: {what}.</translation>
    </message>
    <message>
        <source>记的名字</source>
        <translation>Your name for it</translation>
    </message>
    <message>
        <source>{name} 尾号{tail}</source>
        <translation>{name} ending {tail}</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>钱缴给{company}以后退不回来。请再看一眼{number}对不对。</source>
        <translation>Money paid to {company} cannot be taken back. Please check once more: {number}.</translation>
    </message>
    <message>
        <source>{title}，{company}，{name}{digits}</source>
        <translation>{title}, {company}, {name} {digits}</translation>
    </message>
    <message>
        <source>已过缴费日</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>超过自动缴费的上限</source>
        <translation>Above the automatic limit</translation>
    </message>
    <message>
        <source>余额不够，没有自动缴</source>
        <translation>Not paid: not enough money</translation>
    </message>
    <message>
        <source>快到缴费日</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>{number}尾号{tail}</source>
        <translation>{number} ending {tail}</translation>
    </message>
    <message>
        <source>{number} 尾号{tail}</source>
        <translation>{number} ending {tail}</translation>
    </message>
    <message>
        <source>要缴{amount}</source>
        <translation>{amount} to pay</translation>
    </message>
    <message>
        <source>要缴 {amount}</source>
        <translation>{amount} to pay</translation>
    </message>
    <message>
        <source>{title}，{company}，{number}，{owed}</source>
        <translation>{title}, {company}, {number}, {owed}</translation>
    </message>
    <message>
        <source>去缴费：{month}{kind}{amount}，用了{usage}，{due}</source>
        <translation>Pay {kind} of {month}, {amount}, used {usage}, {due}</translation>
    </message>
    <message>
        <source>缴费单：{title}，{number}，{when}，已缴{amount}</source>
        <translation>Receipt: {title}, {number}, {when}, paid {amount}</translation>
    </message>
    <message>
        <source>{month} · {number}</source>
        <translation>{month} · {number}</translation>
    </message>
    <message>
        <source>{company} · {number}</source>
        <translation>{company} · {number}</translation>
    </message>
    <message>
        <source>{reason}：{title}，{number}，{month}，{amount}</source>
        <translation>{reason}: {title}, {number}, {month}, {amount}</translation>
    </message>
    <message>
        <source>用了{usage} · {due}</source>
        <translation>Used {usage} · {due}</translation>
    </message>
    <message>
        <source>{title}，{number}，自动缴费，每次最多{amount}</source>
        <translation>{title}, {number}, automatic payment, at most {amount} each time</translation>
    </message>
    <message>
        <source>话费充值</source>
        <translation>Phone top-up</translation>
    </message>
    <message>
        <source>{month}{kind}</source>
        <translation>{kind} {month}</translation>
    </message>
    <message>
        <source>{number} · {day}</source>
        <translation>{number} · {day}</translation>
    </message>
    <message>
        <source>电费</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>水费</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>燃气费</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>话费</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>{n}度</source>
        <translation>{n} kWh</translation>
    </message>
    <message>
        <source>{n}吨</source>
        <translation>{n} t</translation>
    </message>
    <message>
        <source>{n}方</source>
        <translation>{n} m³</translation>
    </message>
    <message>
        <source>{n}分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>{label} {kind}</source>
        <translation>{label} {kind}</translation>
    </message>
    <message>
        <source>{label}的{kind}</source>
        <translation>{kind} for {label}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>{day}到期</source>
        <translation>was due {day}</translation>
    </message>
    <message>
        <source>{day}到期，已过缴费日</source>
        <translation>was due {day}</translation>
    </message>
    <message>
        <source>{day}前缴</source>
        <translation>due {day}</translation>
    </message>
</context>
<context>
    <name>biometric</name>
    <message>
        <source>模拟指纹</source>
        <translation>Simulated fingerprint</translation>
    </message>
    <message>
        <source>模拟面容</source>
        <translation>Simulated face</translation>
    </message>
    <message>
        <source>用模拟指纹</source>
        <translation>Use simulated fingerprint</translation>
    </message>
    <message>
        <source>用模拟面容</source>
        <translation>Use simulated face</translation>
    </message>
    <message>
        <source>请把手指放到认指纹的地方</source>
        <translation>Put your finger where it is recognised</translation>
    </message>
    <message>
        <source>请看着屏幕上方的镜头</source>
        <translation>Look at the camera above the screen</translation>
    </message>
    <message>
        <source>放上手指（模拟）</source>
        <translation>Finger on (simulated)</translation>
    </message>
    <message>
        <source>看镜头（模拟）</source>
        <translation>Look (simulated)</translation>
    </message>
    <message>
        <source>登记以后，{name}通过就等于按了密码。密码锁好存在这台设备上。这里只是模拟，不会真的认指纹和脸。</source>
        <translation>Once enrolled, passing the {name} counts as entering the PIN. The PIN is kept locked on this device. This is only simulated: no finger or face is really recognised.</translation>
    </message>
    <message>
        <source>登记{name}</source>
        <translation>Enrol: {name}</translation>
    </message>
    <message>
        <source>确认登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>登记好了</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>以后转账、办事可以用{name}，也可以照旧按密码。</source>
        <translation>From now on you can use this or your PIN as before: {name}.</translation>
    </message>
    <message>
        <source>删掉{name}</source>
        <translation>Remove: {name}</translation>
    </message>
    <message>
        <source>确认删掉</source>
        <translation>Remove it</translation>
    </message>
    <message>
        <source>删掉了</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>以后只能按密码。</source>
        <translation>From now on only your PIN counts.</translation>
    </message>
    <message>
        <source>已登记，转账和办事时可以用</source>
        <translation>Enrolled; usable in place of the PIN</translation>
    </message>
    <message>
        <source>没有登记，办事按密码</source>
        <translation>Not enrolled; the PIN is used</translation>
    </message>
</context>
<context>
    <name>book</name>
    <message>
        <source>已经是这个月了</source>
        <translation>This is the current month</translation>
    </message>
    <message>
        <source>没有更早的月份了</source>
        <translation>There are no earlier months</translation>
    </message>
    <message>
        <source>还没到月底，算到{day}日</source>
        <translation>so far, up to day {day}</translation>
    </message>
    <message>
        <source>{n}分</source>
        <translation>{n} fen</translation>
    </message>
    <message>
        <source>{when}，收入{income}，支出{expense}</source>
        <translation>{when}, in {income}, out {expense}</translation>
    </message>
    <message>
        <source>{span}没有收支</source>
        <translation>{span}: nothing came or went</translation>
    </message>
    <message>
        <source>{span}，收入共{income}，支出共{expense}</source>
        <translation>{span}, in {income}, out {expense}</translation>
    </message>
    <message>
        <source>，支出最多的是{when}，{amount}</source>
        <translation>, most in {when}: {amount}</translation>
    </message>
    <message>
        <source>{n}笔 · 占{percent}</source>
        <translation>{n} payments · {percent}</translation>
    </message>
    <message>
        <source>{name}，{amount}，{n}笔，占{percent}</source>
        <translation>{name}, {amount}, {n} payments, {percent}</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>{span}没有支出</source>
        <translation>{span}: nothing was spent</translation>
    </message>
    <message>
        <source>{span}没有收入</source>
        <translation>{span}: nothing came in</translation>
    </message>
    <message>
        <source>{span}，支出共{total}，最多的是{name}，{amount}，占{percent}</source>
        <translation>{span}, {total} spent, most on {name}: {amount}, {percent}</translation>
    </message>
    <message>
        <source>{span}，收入共{total}，最多的是{name}，{amount}，占{percent}</source>
        <translation>{span}, {total} came in, most from {name}: {amount}, {percent}</translation>
    </message>
    <message>
        <source>支出和{then}一样多</source>
        <translation>Out: the same as {then}</translation>
    </message>
    <message>
        <source>收入和{then}一样多</source>
        <translation>In: the same as {then}</translation>
    </message>
    <message>
        <source>支出比{then} 多{amount}</source>
        <translation>Out: {amount} more than {then}</translation>
    </message>
    <message>
        <source>支出比{then} 少{amount}</source>
        <translation>Out: {amount} less than {then}</translation>
    </message>
    <message>
        <source>收入比{then} 多{amount}</source>
        <translation>In: {amount} more than {then}</translation>
    </message>
    <message>
        <source>收入比{then} 少{amount}</source>
        <translation>In: {amount} less than {then}</translation>
    </message>
    <message>
        <source> （多{percent}）</source>
        <translation> (+{percent})</translation>
    </message>
    <message>
        <source> （少{percent}）</source>
        <translation> (−{percent})</translation>
    </message>
    <message>
        <source>{span}花了{amount}</source>
        <translation>{span}: {amount} spent</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{day}，{who}，{what}，收入{amount}</source>
        <translation>{day}, {who}, {what}, in {amount}</translation>
    </message>
    <message>
        <source>{day}，{who}，{what}，支出{amount}</source>
        <translation>{day}, {who}, {what}, out {amount}</translation>
    </message>
    <message>
        <source>{kind} · {what}</source>
        <translation>{kind} · {what}</translation>
    </message>
    <message>
        <source>这笔钱算哪一类？</source>
        <translation>What kind is this?</translation>
    </message>
    <message>
        <source>已撤销，分类改回去了</source>
        <translation>Undone, the kind is as before</translation>
    </message>
    <message>
        <source>备注已保存</source>
        <translation>Note saved</translation>
    </message>
    <message>
        <source>图片已加上</source>
        <translation>Picture added</translation>
    </message>
    <message>
        <source>第{n}张图片</source>
        <translation>picture {n}</translation>
    </message>
    <message>
        <source>第{n}张图片，共{all}张，{when}加上的</source>
        <translation>Picture {n} of {all}, added {when}</translation>
    </message>
    <message>
        <source>，打不开</source>
        <translation>, cannot be opened</translation>
    </message>
    <message>
        <source>删除第{n}张图片</source>
        <translation>Delete picture {n}</translation>
    </message>
    <message>
        <source>{who}转来{amount}</source>
        <translation>{amount} from {who}</translation>
    </message>
    <message>
        <source>付给{who} {amount}</source>
        <translation>To {who} {amount}</translation>
    </message>
    <message>
        <source>这一笔已改为“{kind}”</source>
        <translation>This one is now “{kind}”</translation>
    </message>
    <message>
        <source>和{who}的往来都已改为“{kind}”</source>
        <translation>All with {who} are now “{kind}”</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>To</translation>
    </message>
    <message>
        <source>谁付的</source>
        <translation>From</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>自动分的</source>
        <translation>sorted for you</translation>
    </message>
    <message>
        <source>您为这个对方选的</source>
        <translation>your choice for them</translation>
    </message>
    <message>
        <source>您为这一笔选的</source>
        <translation>your choice</translation>
    </message>
    <message>
        <source>{kind}（{by}）</source>
        <translation>{kind} ({by})</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>现在的分类</source>
        <translation>The kind it has now</translation>
    </message>
    <message>
        <source>{name}，{detail}</source>
        <translation>{name}, {detail}</translation>
    </message>
    <message>
        <source>分类，共{n}种</source>
        <translation>Kinds, {n} in all</translation>
    </message>
    <message>
        <source>删除{name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>确认删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>只删图片，这笔钱不动。删完当时还能撤销。</source>
        <translation>Only the picture is deleted; the money does not move. You can undo it right afterwards.</translation>
    </message>
    <message>
        <source>图片已删除</source>
        <translation>Picture deleted</translation>
    </message>
    <message>
        <source>这笔钱没有动，明细还在。</source>
        <translation>No money moved, the payment is still there.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>{n}张</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>只删您记的，这笔钱不动。删完当时还能撤销。</source>
        <translation>Only your note is deleted; the money does not move. You can undo it right afterwards.</translation>
    </message>
    <message>
        <source>删除备注</source>
        <translation>Delete the note</translation>
    </message>
    <message>
        <source>备注已删除</source>
        <translation>Note deleted</translation>
    </message>
    <message>
        <source>恢复删除的内容</source>
        <translation>Bring back what was deleted</translation>
    </message>
    <message>
        <source>确认恢复</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>已恢复</source>
        <translation>Brought back</translation>
    </message>
    <message>
        <source>备注和图片都回来了。</source>
        <translation>Note and pictures are back.</translation>
    </message>
    <message>
        <source>撤销删除</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>按分类</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>按对方</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>按账户</source>
        <translation>By account</translation>
    </message>
    <message>
        <source>到头了，账本里没有更早或更晚的月份</source>
        <translation>No further: the book has no months beyond</translation>
    </message>
    <message>
        <source>前一个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>后一个月</source>
        <translation>Month after</translation>
    </message>
    <message>
        <source>前一年</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>后一年</source>
        <translation>Year after</translation>
    </message>
    <message>
        <source>往前{n}个月</source>
        <translation>{n} months back</translation>
    </message>
    <message>
        <source>往后{n}个月</source>
        <translation>{n} months on</translation>
    </message>
    <message>
        <source>这个月到今天花了多少？</source>
        <translation>Spent this month so far</translation>
    </message>
    <message>
        <source>{span}花了多少？</source>
        <translation>What was spent: {span}</translation>
    </message>
    <message>
        <source>{when}：收入 {income}，支出 {expense}</source>
        <translation>{when}: in {income}, out {expense}</translation>
    </message>
    <message>
        <source>{span}，支出{expense}，收入{income}，结余{left}</source>
        <translation>{span}, out {expense}, in {income}, left {left}</translation>
    </message>
    <message>
        <source>钱花在哪儿了，共{n}项</source>
        <translation>Where the money went, {n} parts</translation>
    </message>
    <message>
        <source>钱从哪儿来的，共{n}项</source>
        <translation>Where the money came from, {n} parts</translation>
    </message>
    <message>
        <source>只这一次</source>
        <translation>Just once</translation>
    </message>
    <message>
        <source>每月这天</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>一周后</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>一个月后</source>
        <translation>In a month</translation>
    </message>
    <message>
        <source>看看和{who}的这笔钱</source>
        <translation>Look at the payment with {who}</translation>
    </message>
    <message>
        <source>请先写下要提醒的事</source>
        <translation>Please write what it is about first</translation>
    </message>
    <message>
        <source>好，“{text}”做完了</source>
        <translation>Done: “{text}”</translation>
    </message>
    <message>
        <source>好，“{text}”做完了，下次{when}提醒</source>
        <translation>Done: “{text}”. Next on {when}</translation>
    </message>
    <message>
        <source>记下了，{when}提醒您</source>
        <translation>Noted, you will be reminded on {when}</translation>
    </message>
    <message>
        <source>只能选明天到一年以内的日子</source>
        <translation>Choose a day from tomorrow to a year ahead</translation>
    </message>
    <message>
        <source>每个月</source>
        <translation>monthly</translation>
    </message>
    <message>
        <source>一次</source>
        <translation>once</translation>
    </message>
    <message>
        <source>{when} · {repeat}</source>
        <translation>{when} · {repeat}</translation>
    </message>
    <message>
        <source>到时间了：{text}，{detail}</source>
        <translation>Due now: {text}, {detail}</translation>
    </message>
    <message>
        <source>{text}，{detail}</source>
        <translation>{text}, {detail}</translation>
    </message>
    <message>
        <source>做完了：{text}</source>
        <translation>Done: {text}</translation>
    </message>
    <message>
        <source>不再提醒：{text}</source>
        <translation>No more reminders: {text}</translation>
    </message>
    <message>
        <source>到时间的</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>不再提醒</source>
        <translation>No more reminders</translation>
    </message>
    <message>
        <source>确认不再提醒</source>
        <translation>Stop reminding me</translation>
    </message>
    <message>
        <source>提醒的事</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>取消后要再提醒，得重新添加。</source>
        <translation>To be reminded again, you would have to add it anew.</translation>
    </message>
    <message>
        <source>不再提醒了</source>
        <translation>No more reminders of this</translation>
    </message>
    <message>
        <source>{day} 上午9点</source>
        <translation>{day} 9:00</translation>
    </message>
    <message>
        <source>提醒，共{n}条</source>
        <translation>Reminders, {n} in all</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>只看哪一类</source>
        <translation>Which kind?</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>找到{n}笔</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>找到至少{n}笔</source>
        <translation>At least {n} found</translation>
    </message>
    <message>
        <source>找到的明细，共{n}笔，已显示{shown}笔</source>
        <translation>Payments found, {n} in all, {shown} shown</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>找到{n}笔，支出{out}，收入{into}</source>
        <translation>{n} found, out {out}, in {into}</translation>
    </message>
    <message>
        <source>找到至少{n}笔，支出至少{out}，收入至少{into}</source>
        <translation>At least {n} found, out {out} or more, in {into} or more</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>十年</source>
        <translation>Ten years</translation>
    </message>
    <message>
        <source>自选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>{first}到{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{year}年{first}月到{last}月</source>
        <translation>{year}, months {first} to {last}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>{year}年{month}月{first}日到{last}日</source>
        <translation>{year}-{month}-{first} to {last}</translation>
    </message>
</context>
<context>
    <name>book_kinds</name>
    <message>
        <source>自己账户互转</source>
        <translation>Between own accounts</translation>
    </message>
    <message>
        <source>期初结余</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>工资</source>
        <translation>Wages</translation>
    </message>
    <message>
        <source>奖金</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>养老金</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>补贴津贴</source>
        <translation>Allowances</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>理财收回</source>
        <translation>Investments paid back</translation>
    </message>
    <message>
        <source>医保报销</source>
        <translation>Medical refund</translation>
    </message>
    <message>
        <source>保险理赔</source>
        <translation>Insurance payout</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>租金收入</source>
        <translation>Rent received</translation>
    </message>
    <message>
        <source>经营收入</source>
        <translation>Business income</translation>
    </message>
    <message>
        <source>劳务兼职</source>
        <translation>Side jobs</translation>
    </message>
    <message>
        <source>公积金</source>
        <translation>Housing fund</translation>
    </message>
    <message>
        <source>借款贷款到账</source>
        <translation>Loans received</translation>
    </message>
    <message>
        <source>现金存入</source>
        <translation>Cash paid in</translation>
    </message>
    <message>
        <source>红包礼金</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>家人转来</source>
        <translation>From family</translation>
    </message>
    <message>
        <source>他人转来</source>
        <translation>From others</translation>
    </message>
    <message>
        <source>其他收入</source>
        <translation>Other income</translation>
    </message>
    <message>
        <source>买菜超市</source>
        <translation>Groceries</translation>
    </message>
    <message>
        <source>餐饮</source>
        <translation>Eating out</translation>
    </message>
    <message>
        <source>日用购物</source>
        <translation>Shopping</translation>
    </message>
    <message>
        <source>生活服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>水电燃气</source>
        <translation>Water, power, gas</translation>
    </message>
    <message>
        <source>话费宽带</source>
        <translation>Phone, internet</translation>
    </message>
    <message>
        <source>住房物业</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>还款还贷</source>
        <translation>Loan repayments</translation>
    </message>
    <message>
        <source>还信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>看病</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>买药</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>交通出行</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>教育学习</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>娱乐旅游</source>
        <translation>Leisure, travel</translation>
    </message>
    <message>
        <source>经营支出</source>
        <translation>Business costs</translation>
    </message>
    <message>
        <source>保险</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>理财买入</source>
        <translation>Investments</translation>
    </message>
    <message>
        <source>给家人</source>
        <translation>To family</translation>
    </message>
    <message>
        <source>转给他人</source>
        <translation>To others</translation>
    </message>
    <message>
        <source>取现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>手续费税费</source>
        <translation>Fees, taxes</translation>
    </message>
    <message>
        <source>其他支出</source>
        <translation>Other spending</translation>
    </message>
</context>
<context>
    <name>branches</name>
    <message>
        <source>网点，共{count}家</source>
        <translation>Branches, {count} in all</translation>
    </message>
    <message>
        <source>您已经有{branch}的号了，退掉才能再取。</source>
        <translation>You already have a number at {branch}; give it back before taking another.</translation>
    </message>
    <message>
        <source>关门了，现在不能取号。可以预约。</source>
        <translation>Closed now: no numbers can be taken. You can book a time.</translation>
    </message>
    <message>
        <source>{branch} {number}号</source>
        <translation>{branch}, no. {number}</translation>
    </message>
    <message>
        <source>上午{time}</source>
        <translation>{time} am</translation>
    </message>
    <message>
        <source>下午{time}</source>
        <translation>{time} pm</translation>
    </message>
    <message>
        <source>网点</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>办什么</source>
        <translation>For</translation>
    </message>
    <message>
        <source>带上</source>
        <translation>Bring</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>取消这个预约</source>
        <translation>Cancel this appointment</translation>
    </message>
    <message>
        <source>预约去网点</source>
        <translation>Book a branch visit</translation>
    </message>
    <message>
        <source>确认预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>预约好了</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>到时候带上证件，到了跟大堂经理说一声。</source>
        <translation>Bring your papers, and tell the desk when you arrive.</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel appointment</translation>
    </message>
    <message>
        <source>确认取消</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>取消以后，这个时间会让给别人。</source>
        <translation>The time will go to someone else.</translation>
    </message>
    <message>
        <source>预约已取消</source>
        <translation>Appointment cancelled</translation>
    </message>
    <message>
        <source>想去的时候，可以再约别的时间。</source>
        <translation>You can book another time whenever you like.</translation>
    </message>
    <message>
        <source>{count}人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>现在排队</source>
        <translation>Waiting now</translation>
    </message>
    <message>
        <source>{number}号</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>您是{number}</source>
        <translation>You are {number}</translation>
    </message>
    <message>
        <source>取一个号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>确认取号</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>排队人数是模拟的。叫到您以后，15分钟内有效。</source>
        <translation>The queue is simulated. Once called, your number holds for 15 minutes.</translation>
    </message>
    <message>
        <source>不要这个号了</source>
        <translation>Give this number back</translation>
    </message>
    <message>
        <source>退掉这个号</source>
        <translation>Give this number back</translation>
    </message>
    <message>
        <source>确认退号</source>
        <translation>Give it back</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>退掉以后要重新排队。</source>
        <translation>You would have to queue again.</translation>
    </message>
    <message>
        <source>号已退掉</source>
        <translation>Number given back</translation>
    </message>
    <message>
        <source>要办事的时候再取一个。</source>
        <translation>Take another when you need one.</translation>
    </message>
    <message>
        <source>门口有坡道</source>
        <translation>Ramp at the door</translation>
    </message>
    <message>
        <source>门宽，轮椅能进</source>
        <translation>Wide door for wheelchairs</translation>
    </message>
    <message>
        <source>有矮柜台</source>
        <translation>Low counter</translation>
    </message>
    <message>
        <source>有助听设备</source>
        <translation>Hearing loop</translation>
    </message>
    <message>
        <source>有老花镜</source>
        <translation>Reading glasses</translation>
    </message>
    <message>
        <source>有座位</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>可借轮椅</source>
        <translation>Wheelchair to borrow</translation>
    </message>
    <message>
        <source>有无障碍厕所</source>
        <translation>Accessible toilet</translation>
    </message>
    <message>
        <source>导盲犬可以进</source>
        <translation>Guide dogs welcome</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>{opens}到{closes}</source>
        <translation>{opens} to {closes}</translation>
    </message>
    <message>
        <source>今天 {day}</source>
        <translation>Today {day}</translation>
    </message>
    <message>
        <source>明天 {day}</source>
        <translation>Tomorrow {day}</translation>
    </message>
    <message>
        <source>营业中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已关门</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已关门，{day} {time}开门</source>
        <translation>Closed, opens {day} {time}</translation>
    </message>
    <message>
        <source>现在不用排队</source>
        <translation>No queue now</translation>
    </message>
    <message>
        <source>{count}人在等，约{minutes}分钟</source>
        <translation>{count} waiting, about {minutes} min</translation>
    </message>
    <message>
        <source>{district} {address}</source>
        <translation>{district}, {address}</translation>
    </message>
    <message>
        <source>今天 {hours}</source>
        <translation>Today {hours}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>手语服务：{days} {hours}</source>
        <translation>Sign language: {days} {hours}</translation>
    </message>
    <message>
        <source>周一到周五</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>春节头三天和法定假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>{branch} {service}</source>
        <translation>{branch}, {service}</translation>
    </message>
    <message>
        <source>取消预约：{when}</source>
        <translation>Cancel appointment: {when}</translation>
    </message>
    <message>
        <source>已预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>轮到您了，请去柜台</source>
        <translation>It is your turn. Please go to the counter.</translation>
    </message>
    <message>
        <source>前面没有人了，马上轮到您</source>
        <translation>You are next.</translation>
    </message>
    <message>
        <source>前面还有{count}人，约{minutes}分钟</source>
        <translation>{count} before you, about {minutes} min</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>截图已保存：{name}</source>
        <translation>Picture saved: {name}</translation>
    </message>
    <message>
        <source>截图没有存下来，请看看磁盘是不是满了</source>
        <translation>The picture was not saved. Please see whether the disk is full.</translation>
    </message>
    <message>
        <source>开始录屏</source>
        <translation>Recording begins</translation>
    </message>
    <message>
        <source>录屏已保存</source>
        <translation>Recording saved</translation>
    </message>
    <message>
        <source>录屏没有存下来，请看看磁盘是不是满了</source>
        <translation>The recording was not saved. Please see whether the disk is full.</translation>
    </message>
    <message>
        <source>这里没有存放图片的文件夹</source>
        <translation>There is no folder for pictures here</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>额度{amount}</source>
        <translation>Limit {amount}</translation>
    </message>
    <message>
        <source>上期账单</source>
        <translation>Last bill</translation>
    </message>
    <message>
        <source>这期花了</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>分期该还的</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>违约金和手续费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>这期里还了</source>
        <translation>Paid during the month</translation>
    </message>
    <message>
        <source>转成分期的</source>
        <translation>Moved into instalments</translation>
    </message>
    <message>
        <source>{first} 到 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>账单日子</source>
        <translation>Days of the bill</translation>
    </message>
    <message>
        <source>至少要还</source>
        <translation>Least to pay</translation>
    </message>
    <message>
        <source>出账后已还</source>
        <translation>Paid since</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>账单</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>{status}，{when}</source>
        <translation>{status}, {when}</translation>
    </message>
    <message>
        <source>{name}，一共{n}笔</source>
        <translation>{name}, {n} bookings</translation>
    </message>
    <message>
        <source>小象信用卡，尾号{tail}，还能用{available}，总额度{limit}，已欠{owed}</source>
        <translation>Xiaoxiang credit card ending in {tail}, {available} left to spend, limit {limit}, owed {owed}</translation>
    </message>
    <message>
        <source>还有 {amount} 分期还，在以后每个月的账单里</source>
        <translation>{amount} is paid in instalments, in the bills of the coming months</translation>
    </message>
    <message>
        <source>已经花了 {amount}，出了账单再还</source>
        <translation>{amount} spent; to be paid once the bill is made</translation>
    </message>
    <message>
        <source>{day} 出下一期账单</source>
        <translation>Next bill on {day}</translation>
    </message>
    <message>
        <source>本期还要还{amount}</source>
        <translation>{amount} still to pay</translation>
    </message>
    <message>
        <source>最少要还{amount}</source>
        <translation>at least {amount}</translation>
    </message>
    <message>
        <source>还要还{amount}</source>
        <translation>{amount} still to pay</translation>
    </message>
    <message>
        <source>至少要还{amount}</source>
        <translation>at least {amount}</translation>
    </message>
    <message>
        <source>现在不用还款</source>
        <translation>Nothing to pay now</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还没出账 {amount}</source>
        <translation>Not billed yet {amount}</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>小象信用卡</source>
        <translation>Xiaoxiang credit card</translation>
    </message>
    <message>
        <source>从哪里付</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>这期账单还剩</source>
        <translation>Left of this bill</translation>
    </message>
    <message>
        <source>比欠的多。多出来的钱留在信用卡里，以后刷卡先用它。</source>
        <translation>This is more than you owe. The rest stays on the card and is used first.</translation>
    </message>
    <message>
        <source>还信用卡</source>
        <translation>Pay the credit card</translation>
    </message>
    <message>
        <source>确认还款</source>
        <translation>Pay now</translation>
    </message>
    <message>
        <source>钱已经到信用卡上。这期账单还剩 {left}。</source>
        <translation>The money is on the card. {left} of this bill is left.</translation>
    </message>
    <message>
        <source>钱已经到信用卡上，这期账单还清了。</source>
        <translation>The money is on the card, and this bill is paid.</translation>
    </message>
    <message>
        <source>账上还有</source>
        <translation>Left in the account</translation>
    </message>
    <message>
        <source>还款成功</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>手续费一共</source>
        <translation>Fees in all</translation>
    </message>
    <message>
        <source>总共要还</source>
        <translation>To pay in all</translation>
    </message>
    <message>
        <source>确认分期</source>
        <translation>Agree to instalments</translation>
    </message>
    <message>
        <source>分期办好了</source>
        <translation>Instalments agreed</translation>
    </message>
    <message>
        <source>这样还没有还清。到了日子没还清，从花钱那天起每天收{rate}的利息。</source>
        <translation>This does not pay it off. What is not paid by the day bears {rate} interest a day from the day of spending.</translation>
    </message>
    <message>
        <source>每个月还</source>
        <translation>Each month</translation>
    </message>
    <message>
        <source>合一年的利率</source>
        <translation>Yearly rate</translation>
    </message>
    <message>
        <source>第一次记在</source>
        <translation>First one in</translation>
    </message>
    <message>
        <source>分开还比一次还清多付 {fee}，办了不能取消。</source>
        <translation>Paying in parts costs {fee} more than paying at once; it cannot be cancelled.</translation>
    </message>
    <message>
        <source>账单分{n}个月还</source>
        <translation>Bill over {n} months</translation>
    </message>
    <message>
        <source>这部分不用马上还了。以后每个月的钱和手续费，记在那个月的账单里。</source>
        <translation>This part need not be paid now. Each month&apos;s part and fee will be in that month&apos;s bill.</translation>
    </message>
    <message>
        <source>每月{day}日</source>
        <translation>Day {day} of each month</translation>
    </message>
    <message>
        <source>最多能花（额度）</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>出账单的日子</source>
        <translation>Bill day</translation>
    </message>
    <message>
        <source>最晚还款的日子</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>办一张小象信用卡</source>
        <translation>Get a Xiaoxiang credit card</translation>
    </message>
    <message>
        <source>确认办卡</source>
        <translation>Get the card</translation>
    </message>
    <message>
        <source>信用卡花的是银行的钱，到期要还。没有还清，每天收利息。</source>
        <translation>A credit card spends the bank&apos;s money, to be paid back when it is due. What is not paid bears interest every day.</translation>
    </message>
    <message>
        <source>信用卡办好了</source>
        <translation>Your card is ready</translation>
    </message>
    <message>
        <source>现在就能用。花了多少、该还多少，在“信用卡”里看。</source>
        <translation>You can use it now. What was spent and what is due is shown under “Credit card”.</translation>
    </message>
    <message>
        <source>还清这期账单</source>
        <translation>Pay this bill in full</translation>
    </message>
    <message>
        <source>按时还清，不收利息</source>
        <translation>In time: no interest</translation>
    </message>
    <message>
        <source>剩下的按天收利息</source>
        <translation>The rest bears interest every day</translation>
    </message>
    <message>
        <source>只还最少的</source>
        <translation>Pay only the least</translation>
    </message>
    <message>
        <source>连没出账的一起还</source>
        <translation>Also what is not billed yet</translation>
    </message>
    <message>
        <source>一次还清全部欠款</source>
        <translation>Pays all that is owed</translation>
    </message>
    <message>
        <source>还清这个月的账单</source>
        <translation>Pay this month&apos;s bill in full</translation>
    </message>
    <message>
        <source>先还最少的</source>
        <translation>Pay the least for now</translation>
    </message>
    <message>
        <source>连刚花的一起还清</source>
        <translation>Pay it all, with what was just spent</translation>
    </message>
    <message>
        <source>刚花的还没到日子，也可以先还</source>
        <translation>What was just spent is not due yet, but can be paid already</translation>
    </message>
    <message>
        <source>刚花的先还清</source>
        <translation>Pay what was just spent</translation>
    </message>
    <message>
        <source>账单还没出，现在就可以还</source>
        <translation>There is no bill yet; it can be paid now</translation>
    </message>
    <message>
        <source>从{name} 尾号{tail} 付款
可用 {amount}</source>
        <translation>Paid from {name} ending {tail}
{amount} available</translation>
    </message>
    <message>
        <source>到日子前还清，不收利息</source>
        <translation>In time: no interest</translation>
    </message>
    <message>
        <source>{label}，{amount}，{detail}</source>
        <translation>{label}, {amount}, {detail}</translation>
    </message>
    <message>
        <source>{when}，{who}，{what}，还入{amount}</source>
        <translation>{when}, {who}, {what}, paid in {amount}</translation>
    </message>
    <message>
        <source>{when}，{who}，{what}，{amount}</source>
        <translation>{when}, {who}, {what}, {amount}</translation>
    </message>
    <message>
        <source>转成分期，以后再还</source>
        <translation>Moved into instalments, to be paid later</translation>
    </message>
    <message>
        <source>{when} · {what}</source>
        <translation>{when} · {what}</translation>
    </message>
    <message>
        <source>{name}，{amount}，{status}</source>
        <translation>{name}, {amount}, {status}</translation>
    </message>
    <message>
        <source>分{n}期</source>
        <translation>{n} parts</translation>
    </message>
    <message>
        <source>每期 {amount}</source>
        <translation>{amount} each</translation>
    </message>
    <message>
        <source>分{n}期，每期{each}，手续费共{fee}，折合年利率{rate}</source>
        <translation>{n} parts of {each}, fees {fee} in all, {rate} a year</translation>
    </message>
    <message>
        <source>每个月还一次 · 一共多付 {fee} · 一年的利率是 {rate}</source>
        <translation>One a month · Costs {fee} more in all · {rate} a year</translation>
    </message>
    <message>
        <source>分{n}次，每次{each}，每个月还一次，一共多付{fee}，一年的利率是{rate}</source>
        <translation>In {n} parts, {each} each, one a month, costs {fee} more in all, {rate} a year</translation>
    </message>
    <message>
        <source>{name}，分{n}期，一共{amount}，未出账{left}</source>
        <translation>{name}, in {n} parts, {amount} in all, {left} to come</translation>
    </message>
    <message>
        <source>分{n}次</source>
        <translation>{n} parts</translation>
    </message>
    <message>
        <source>手续费共 {fee} · 折合年利率 {rate}</source>
        <translation>Fees {fee} in all · {rate} a year</translation>
    </message>
    <message>
        <source>每次 {amount}</source>
        <translation>{amount} each</translation>
    </message>
    <message>
        <source>分{n}期 一共 {amount}</source>
        <translation>{n} parts, {amount} in all</translation>
    </message>
    <message>
        <source>未出账 {amount}</source>
        <translation>{amount} to come</translation>
    </message>
    <message>
        <source>不用还款</source>
        <translation>Nothing due</translation>
    </message>
    <message>
        <source>待还款</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>已还最低</source>
        <translation>Least is paid</translation>
    </message>
    <message>
        <source>已还清</source>
        <translation>Paid in full</translation>
    </message>
    <message>
        <source>没有还清</source>
        <translation>Not paid in full</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>您已经有一张小象信用卡，不用再办。</source>
        <translation>You have a Xiaoxiang credit card already.</translation>
    </message>
    <message>
        <source>年满十八岁才能办信用卡。</source>
        <translation>A credit card is for people of 18 and over.</translation>
    </message>
    <message>
        <source>有一笔欠款过了日子还没还。先还上，再来办卡。</source>
        <translation>Something you owe is overdue. Pay it first, then ask again.</translation>
    </message>
    <message>
        <source>最近半年进到账户里的收入不够稳定，或者太少，手机上还不能办。可以带身份证和收入证明到网点问问。</source>
        <translation>The income of the last half year is not regular enough, or too small, to do this on the phone. You may ask at a branch with your ID card and proof of income.</translation>
    </message>
    <message>
        <source>已分期</source>
        <translation>In instalments</translation>
    </message>
    <message>
        <source>{day} 该还，{left}</source>
        <translation>Due {day}, {left}</translation>
    </message>
    <message>
        <source>最晚 {day} {left}</source>
        <translation>By {day}, {left}</translation>
    </message>
    <message>
        <source>过了还款日还没有还够。欠款每天在生利息，请尽快还款，至少先还 {amount}。</source>
        <translation>The due day is over and the least is not paid. Interest grows every day. Please pay soon, at least {amount}.</translation>
    </message>
    <message>
        <source>没还的部分每天在生利息，早还清，少花钱。</source>
        <translation>What is not paid bears interest every day. The sooner it is paid, the less it costs.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>小象稳健一号（模拟）</source>
        <translation>Xiaoxiang Steady One (simulated)</translation>
    </message>
    <message>
        <source>小象安心二号（模拟）</source>
        <translation>Xiaoxiang Calm Two (simulated)</translation>
    </message>
    <message>
        <source>小象均衡三号（模拟）</source>
        <translation>Xiaoxiang Balanced Three (simulated)</translation>
    </message>
    <message>
        <source>小象进取四号（模拟）</source>
        <translation>Xiaoxiang Growth Four (simulated)</translation>
    </message>
    <message>
        <source>小象领先五号（模拟）</source>
        <translation>Xiaoxiang Lead Five (simulated)</translation>
    </message>
    <message>
        <source>黄金（模拟）</source>
        <translation>Gold (simulated)</translation>
    </message>
    <message>
        <source>白银（模拟）</source>
        <translation>Silver (simulated)</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>活期</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>定期</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>路上的钱</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>理财</source>
        <translation>Investments</translation>
    </message>
    <message>
        <source>贵金属</source>
        <translation>Precious metals</translation>
    </message>
    <message>
        <source>没有看到需要特别留意的地方。</source>
        <translation>Nothing stood out.</translation>
    </message>
    <message>
        <source>最近三个月没有花钱的记录，算不出手头的钱够用多久。</source>
        <translation>Nothing was spent in the last three months, so we cannot tell how long ready money lasts.</translation>
    </message>
    <message>
        <source>随时能用的钱，照最近三个月的花法，大约够用{months}个月，不到{least}个月。</source>
        <translation>At the spending of the last three months, ready money lasts about {months} months, less than {least}.</translation>
    </message>
    <message>
        <source>“{name}”一样就占了全部的百分之{percent}，它涨跌时对您的影响会比较大。</source>
        <translation>“{name}” alone is {percent} percent of all you have; its ups and downs affect you a lot.</translation>
    </message>
    <message>
        <source>涨跌大的部分占了全部的百分之{percent}，这部分可能亏本。</source>
        <translation>What moves a lot is {percent} percent of all you have; you may lose on it.</translation>
    </message>
    <message>
        <source>“{name}”是R{product_grade}级，高过您现在的C{grade}级，涨跌可能超出您能接受的。</source>
        <translation>“{name}” is R{product_grade}, above your C{grade}; it may move more than you can accept.</translation>
    </message>
    <message>
        <source>有一笔{amount}元的定期在{year}年{month}月{day}日到期。</source>
        <translation>A deposit of {amount} yuan matures on {year}-{month}-{day}.</translation>
    </message>
    <message>
        <source>急用钱的时候，手头的钱要够用几个月，才不用提前取定期。</source>
        <translation>With some months of ready money, a deposit need not be broken in an emergency.</translation>
    </message>
    <message>
        <source>钱分开放，一样跌了，别的不受影响。</source>
        <translation>Money that is spread out is not hit all at once.</translation>
    </message>
    <message>
        <source>这里说的是R4、R5的理财和贵金属。</source>
        <translation>This means products of R4 and R5 and precious metals.</translation>
    </message>
    <message>
        <source>等级是您上次答问卷时定的，情况变了可以重新答。</source>
        <translation>Your grade comes from your last answers; answer again if things have changed.</translation>
    </message>
    <message>
        <source>到期以后会照您存的时候选的办法处理。</source>
        <translation>It will be handled as you chose when you opened it.</translation>
    </message>
    <message>
        <source>“{name}”涨跌比较大，可能超出您上次说的能接受的。</source>
        <translation>“{name}” rises and falls a good deal, perhaps beyond what you said you could accept.</translation>
    </message>
    <message>
        <source>这是照您上次答的问题看的，情况变了可以重新答。</source>
        <translation>This follows from the questions you answered last; answer them again if things have changed.</translation>
    </message>
    <message>
        <source>这里说的是涨跌大的理财，还有黄金白银。</source>
        <translation>This means wealth products that move much, and gold and silver.</translation>
    </message>
    <message>
        <source>黄金白银</source>
        <translation>Gold and silver</translation>
    </message>
    <message>
        <source>假如拿 {amount} 买了“{name}”，会是这样。还没有买。</source>
        <translation>This is how it would be if {amount} went into “{name}”. Nothing has been bought.</translation>
    </message>
    <message>
        <source>现在没有买，钱没有动。下面是算一算：拿出 {amount} 买“{name}”以后的样子。</source>
        <translation>Nothing was bought and no money moved. Below is a reckoning: how it would be after putting {amount} into “{name}”.</translation>
    </message>
    <message>
        <source>最近三个月，平均一个月花 {amount}</source>
        <translation>{amount} spent a month on average over the last three</translation>
    </message>
    <message>
        <source>活期的钱大约够用{months}个月</source>
        <translation>Ready money lasts about {months} months</translation>
    </message>
    <message>
        <source>钱都在哪里，{n}类</source>
        <translation>Where the money is, {n} kinds</translation>
    </message>
    <message>
        <source>看到的情况，{n}条</source>
        <translation>What we noticed, {n}</translation>
    </message>
    <message>
        <source>{name}，{amount}，占{percent}</source>
        <translation>{name}, {amount}, {percent} of all</translation>
    </message>
</context>
<context>
    <name>credit</name>
    <message>
        <source>{name} 尾号{tail}</source>
        <translation>{name} ending {tail}</translation>
    </message>
    <message>
        <source>{amount}（零头在内）</source>
        <translation>{amount} (with the odd fen)</translation>
    </message>
    <message>
        <source>最后一个月还</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>就是今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>就是明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>还有{n}天</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>已过{n}天</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>{month}月账单</source>
        <translation>Bill of month {month}</translation>
    </message>
    <message>
        <source>{year}年{month}月账单</source>
        <translation>Bill of {year}-{month}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {hour}:{minute}</source>
        <translation>{month}-{day} {hour}:{minute}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
</context>
<context>
    <name>deposits</name>
    <message>
        <source>定期本金{amount}，一共{n}笔，到期利息一共{interest}</source>
        <translation>In deposits {amount}, {n} of them, interest at maturity {interest}</translation>
    </message>
    <message>
        <source>我的定期，共{n}笔</source>
        <translation>My deposits, {n} in all</translation>
    </message>
    <message>
        <source>{n}元</source>
        <translation>{n} yuan</translation>
    </message>
    <message>
        <source>活期里有 {amount}</source>
        <translation>In the current account: {amount}</translation>
    </message>
    <message>
        <source>打算存 {amount}</source>
        <translation>To be deposited: {amount}</translation>
    </message>
    <message>
        <source>年利率</source>
        <translation>Yearly rate</translation>
    </message>
    <message>
        <source>哪天到期</source>
        <translation>Matures</translation>
    </message>
    <message>
        <source>到期利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>到期以后</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>存{term}定期</source>
        <translation>Deposit for {term}</translation>
    </message>
    <message>
        <source>确认存入</source>
        <translation>Put it in</translation>
    </message>
    <message>
        <source>从哪里转出</source>
        <translation>From</translation>
    </message>
    <message>
        <source>没到期就取，利息会少很多。急用的钱请不要存定期。</source>
        <translation>Taken out early it earns much less. Do not put in money that you may need soon.</translation>
    </message>
    <message>
        <source>存好了</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>{day}到期，利息{interest}。</source>
        <translation>Matures on {day}, interest {interest}.</translation>
    </message>
    <message>
        <source>还留在定期里</source>
        <translation>Stays in</translation>
    </message>
    <message>
        <source>{title}全部取出</source>
        <translation>Take out all of the {title}</translation>
    </message>
    <message>
        <source>{title}取出一部分</source>
        <translation>Take out a part of the {title}</translation>
    </message>
    <message>
        <source>确认取出</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>取出的本金</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>现在给的利息</source>
        <translation>Interest now</translation>
    </message>
    <message>
        <source>等到期的利息</source>
        <translation>Interest by waiting</translation>
    </message>
    <message>
        <source>少拿的利息</source>
        <translation>Interest lost</translation>
    </message>
    <message>
        <source>转到哪里</source>
        <translation>To</translation>
    </message>
    <message>
        <source>这笔定期已经取完。</source>
        <translation>Nothing is left in this deposit.</translation>
    </message>
    <message>
        <source>还有{amount}留在定期里，利率不变。</source>
        <translation>{amount} stays in at the same rate.</translation>
    </message>
    <message>
        <source>取出来了</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>改到期以后怎么办</source>
        <translation>Change what happens at maturity</translation>
    </message>
    <message>
        <source>确认修改</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>哪一笔</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>{day}到期以后：{renewal}。</source>
        <translation>After {day}: {renewal}.</translation>
    </message>
    <message>
        <source>撤销，改回原来的</source>
        <translation>Undo: as before</translation>
    </message>
    <message>
        <source>{name} 尾号{tail}</source>
        <translation>{name} ending {tail}</translation>
    </message>
    <message>
        <source>现在取，利息是{now}，不比等到期少。</source>
        <translation>Taken out now the interest is {now}, no less than at maturity.</translation>
    </message>
    <message>
        <source>现在取，少拿利息{lost}：再等{days}天，到{day}有利息{later}，现在只有{now}。</source>
        <translation>Taken out now you lose {lost} of interest: in {days} more days, on {day}, it is {later}; now it is only {now}.</translation>
    </message>
    <message>
        <source>三个月</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>半年</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>一年</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>两年</source>
        <translation>2 years</translation>
    </message>
    <message>
        <source>三年</source>
        <translation>3 years</translation>
    </message>
    <message>
        <source>五年</source>
        <translation>5 years</translation>
    </message>
    <message>
        <source>连本带利接着存</source>
        <translation>Renew all</translation>
    </message>
    <message>
        <source>本金接着存，利息转活期</source>
        <translation>Renew, pay interest</translation>
    </message>
    <message>
        <source>全部转到活期</source>
        <translation>Pay everything out</translation>
    </message>
    <message>
        <source>{n}个月</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Matures today</translation>
    </message>
    <message>
        <source>还有{n}年多到期</source>
        <translation>Matures in over {n} years</translation>
    </message>
    <message>
        <source>还有{n}天到期</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>{term}定期</source>
        <translation>{term} deposit</translation>
    </message>
    <message>
        <source>{day}到期</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{rate} · {until}</source>
        <translation>{rate} · {until}</translation>
    </message>
    <message>
        <source>利息 {amount}</source>
        <translation>Interest {amount}</translation>
    </message>
    <message>
        <source>{title}，本金{amount}，年利率{rate}，{until}，利息{interest}，{left}</source>
        <translation>{title}, {amount}, {rate} a year, {until}, interest {interest}, {left}</translation>
    </message>
    <message>
        <source>存{term}，年利率{rate}，到期利息{interest}，{until}</source>
        <translation>{term}, yearly rate {rate}, interest {interest}, {until}</translation>
    </message>
    <message>
        <source>存入日</source>
        <translation>Put in on</translation>
    </message>
    <message>
        <source>到期一共</source>
        <translation>In all</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>{day}，{who}，{what}，收入{amount}，余额{balance}</source>
        <translation>{day}, {who}, {what}, received {amount}, balance {balance}</translation>
    </message>
    <message>
        <source>{day}，{who}，{what}，支出{amount}，余额{balance}</source>
        <translation>{day}, {who}, {what}, paid {amount}, balance {balance}</translation>
    </message>
    <message>
        <source>又显示了{n}条</source>
        <translation>{n} more shown</translation>
    </message>
    <message>
        <source>交易明细，已显示{n}条</source>
        <translation>Statement, {n} entries shown</translation>
    </message>
</context>
<context>
    <name>family</name>
    <message>
        <source>我们家</source>
        <translation>Our family</translation>
    </message>
    <message>
        <source>家里的人，{n}位</source>
        <translation>People in the family, {n}</translation>
    </message>
    <message>
        <source>建立家庭</source>
        <translation>Start a family</translation>
    </message>
    <message>
        <source>改给家人看多少</source>
        <translation>Change what I show</translation>
    </message>
    <message>
        <source>加入“{name}”</source>
        <translation>Join “{name}”</translation>
    </message>
    <message>
        <source>只看总数</source>
        <translation>The total only</translation>
    </message>
    <message>
        <source>看分类的数</source>
        <translation>Sums by kind</translation>
    </message>
    <message>
        <source>看每一笔</source>
        <translation>Every item</translation>
    </message>
    <message>
        <source>家人看到您一共有多少钱，看不到钱放在哪里。</source>
        <translation>Your family sees how much you have in all, not where it is.</translation>
    </message>
    <message>
        <source>家人看到活期、定期、理财、贵金属各有多少。</source>
        <translation>Your family sees how much is current, deposits, investments and metals.</translation>
    </message>
    <message>
        <source>家人看到每一笔定期、每一个理财各有多少。</source>
        <translation>Your family sees every deposit and every product.</translation>
    </message>
    <message>
        <source>建立家庭“{name}”</source>
        <translation>Start the family “{name}”</translation>
    </message>
    <message>
        <source>确认建立</source>
        <translation>Start it</translation>
    </message>
    <message>
        <source>现在只有您一个人。以后您邀请的家人同意加入，才看得到。</source>
        <translation>You are alone in it for now. Those you invite see it only after they agree.</translation>
    </message>
    <message>
        <source>家庭建好了</source>
        <translation>The family is ready</translation>
    </message>
    <message>
        <source>下一步可以邀请家人。他们同意以后，大家才互相看得到。</source>
        <translation>You can invite family next. Once they agree, you see one another&apos;s.</translation>
    </message>
    <message>
        <source>邀请{name}加入“{family}”</source>
        <translation>Invite {name} to “{family}”</translation>
    </message>
    <message>
        <source>确认邀请</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>邀请有效</source>
        <translation>The invitation holds</translation>
    </message>
    <message>
        <source>7天</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>对方自己选给大家看多少；也可以不同意。</source>
        <translation>They choose how much to show, and may say no.</translation>
    </message>
    <message>
        <source>已经邀请</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>等{name}同意。在那以前，互相什么也看不到。</source>
        <translation>Waiting for {name} to agree. Until then nobody sees anything.</translation>
    </message>
    <message>
        <source>加入家庭“{name}”</source>
        <translation>Join the family “{name}”</translation>
    </message>
    <message>
        <source>改“{name}”里给家人看多少</source>
        <translation>Change what I show in “{name}”</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>现在没有别人</source>
        <translation>nobody else yet</translation>
    </message>
    <message>
        <source>确认加入</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>确认修改</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>谁看得到</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>随时可以退出，退出马上生效。</source>
        <translation>You can leave at any time, and it counts at once.</translation>
    </message>
    <message>
        <source>已经加入</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>已经改好</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>不加入“{name}”</source>
        <translation>Do not join “{name}”</translation>
    </message>
    <message>
        <source>确认不加入</source>
        <translation>Do not join</translation>
    </message>
    <message>
        <source>您的钱谁也看不到。以后要加入，请家人再邀请一次。</source>
        <translation>Nobody sees your money. To join later, ask to be invited again.</translation>
    </message>
    <message>
        <source>没有加入</source>
        <translation>Not joined</translation>
    </message>
    <message>
        <source>您的钱谁也看不到。</source>
        <translation>Nobody sees your money.</translation>
    </message>
    <message>
        <source>退出“{name}”</source>
        <translation>Leave “{name}”</translation>
    </message>
    <message>
        <source>确认退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>家人马上看不到您的钱，您也看不到家人的。要再加入，请家人再邀请一次。</source>
        <translation>Your family stops seeing your money at once, and you theirs. To come back, ask to be invited again.</translation>
    </message>
    <message>
        <source>已经退出</source>
        <translation>You have left</translation>
    </message>
    <message>
        <source>从现在起，互相看不到了。</source>
        <translation>From now on nobody sees the other&apos;s money.</translation>
    </message>
    <message>
        <source>给家人看</source>
        <translation>Your family sees</translation>
    </message>
    <message>
        <source>看不到的</source>
        <translation>Stays hidden</translation>
    </message>
    <message>
        <source>收支明细、收款人、卡号</source>
        <translation>transactions, payees, card numbers</translation>
    </message>
    <message>
        <source>三个月</source>
        <translation>three months</translation>
    </message>
    <message>
        <source>半年</source>
        <translation>six months</translation>
    </message>
    <message>
        <source>一年</source>
        <translation>one year</translation>
    </message>
    <message>
        <source>两年</source>
        <translation>two years</translation>
    </message>
    <message>
        <source>三年</source>
        <translation>three years</translation>
    </message>
    <message>
        <source>五年</source>
        <translation>five years</translation>
    </message>
    <message>
        <source>“{family}”邀请您加入</source>
        <translation>“{family}” invites you</translation>
    </message>
    <message>
        <source>里面有{names}，{day}以前可以答复</source>
        <translation>In it: {names}. Answer before {day}</translation>
    </message>
    <message>
        <source>加入{family}</source>
        <translation>Join {family}</translation>
    </message>
    <message>
        <source>不加入{family}</source>
        <translation>Do not join {family}</translation>
    </message>
    <message>
        <source>{a}，{b}</source>
        <translation>{a}, {b}</translation>
    </message>
    <message>
        <source>已经邀请，还没有同意</source>
        <translation>Invited, not agreed yet</translation>
    </message>
    <message>
        <source>我，给家人{level}</source>
        <translation>Me; I show: {level}</translation>
    </message>
    <message>
        <source>给家人{level}</source>
        <translation>Shows the family: {level}</translation>
    </message>
    <message>
        <source>一共{amount}</source>
        <translation>in all {amount}</translation>
    </message>
    <message>
        <source>{name}{amount}</source>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>定期存款{term}</source>
        <translation>Deposit, {term}</translation>
    </message>
    <message>
        <source>本行的一位家人</source>
        <translation>A family member at this bank</translation>
    </message>
    <message>
        <source>{time}以后不再请家人确认。</source>
        <translation>From {time} on, family is no longer asked.</translation>
    </message>
    <message>
        <source>超过{amount}的转账，要家人同意才转出。</source>
        <translation>Transfers above {amount} need family to agree.</translation>
    </message>
    <message>
        <source>转给{who}</source>
        <translation>To {who}</translation>
    </message>
    <message>
        <source>{asked}，{customer}要转到尾号{tail}。最晚{time}回答</source>
        <translation>{asked}: {customer} wants to send to the card ending in {tail}. Answer by {time}</translation>
    </message>
    <message>
        <source>转给{who}{amount}，{detail}</source>
        <translation>{amount} to {who}; {detail}</translation>
    </message>
    <message>
        <source>同意转给{who}的{amount}</source>
        <translation>Agree to {amount} for {who}</translation>
    </message>
    <message>
        <source>不同意转给{who}的{amount}</source>
        <translation>Refuse {amount} for {who}</translation>
    </message>
    <message>
        <source>请谁确认</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>超过多少要问</source>
        <translation>Asked above</translation>
    </message>
    <message>
        <source>请家人帮您把关</source>
        <translation>Ask family first</translation>
    </message>
    <message>
        <source>确认设置</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>设好以后，超过这个数的转账要家人同意才转出。想取消，要等24小时才生效。</source>
        <translation>From then on, transfers above this amount need their yes. Ending it takes 24 hours.</translation>
    </message>
    <message>
        <source>设好了</source>
        <translation>All set</translation>
    </message>
    <message>
        <source>从现在起，大笔转账先问家人。</source>
        <translation>From now on, family is asked about large transfers.</translation>
    </message>
    <message>
        <source>不再请家人确认</source>
        <translation>Stop asking family</translation>
    </message>
    <message>
        <source>确认取消</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>现在由谁确认</source>
        <translation>Confirms now</translation>
    </message>
    <message>
        <source>为了防骗，24小时以后才生效。这期间改了主意，可以继续请家人确认。</source>
        <translation>To protect you from scams, this takes 24 hours. Until then you can change your mind.</translation>
    </message>
    <message>
        <source>已申请取消</source>
        <translation>Will end</translation>
    </message>
    <message>
        <source>{time}以后，大笔转账不再问家人。</source>
        <translation>After {time}, family is no longer asked.</translation>
    </message>
    <message>
        <source>谁要转</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>转给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>卡号末四位</source>
        <translation>Card ending</translation>
    </message>
    <message>
        <source>这一步由家人在自己的手机上做，这里是模拟。</source>
        <translation>Family does this on their own phone; it is simulated here. </translation>
    </message>
    <message>
        <source>请先给{who}打电话问清楚。回答以后不能再改。</source>
        <translation>Please call {who} first. An answer cannot be changed.</translation>
    </message>
    <message>
        <source>同意这笔转账</source>
        <translation>Agree to this transfer</translation>
    </message>
    <message>
        <source>不同意这笔转账</source>
        <translation>Refuse this transfer</translation>
    </message>
    <message>
        <source>确认同意</source>
        <translation>Confirm yes</translation>
    </message>
    <message>
        <source>确认不同意</source>
        <translation>Confirm no</translation>
    </message>
    <message>
        <source>已回答：不同意</source>
        <translation>Answered: no</translation>
    </message>
    <message>
        <source>钱没有转出，还在原来的账上。</source>
        <translation>No money was sent; it is still in its account.</translation>
    </message>
    <message>
        <source>到{time}会转出。</source>
        <translation>It will be sent {time}.</translation>
    </message>
    <message>
        <source>已回答：同意</source>
        <translation>Answered: yes</translation>
    </message>
    <message>
        <source>钱已经转出。</source>
        <translation>The money was sent.</translation>
    </message>
</context>
<context>
    <name>guidance</name>
    <message>
        <source>辅导结束了，对方看不见您的屏幕了</source>
        <translation>Guidance is over. They no longer see your screen.</translation>
    </message>
    <message>
        <source>对方结束了辅导，已经看不见您的屏幕了</source>
        <translation>They ended the guidance and no longer see your screen.</translation>
    </message>
    <message>
        <source>没有让对方看。号码作废了。</source>
        <translation>You did not let them look. The code is void.</translation>
    </message>
    <message>
        <source>号码过期了。需要的话再要一个</source>
        <translation>The code has expired. Ask for another if you need one.</translation>
    </message>
    <message>
        <source>有人连续输错号码，号码作废了</source>
        <translation>Someone entered wrong codes again and again; the code is void.</translation>
    </message>
    <message>
        <source>号码是{code}</source>
        <translation>The code is {code}</translation>
    </message>
    <message>
        <source>号码又能用三分钟</source>
        <translation>The code holds three minutes longer</translation>
    </message>
    <message>
        <source>{name}现在能看见您的屏幕</source>
        <translation>{name} can see your screen now</translation>
    </message>
    <message>
        <source>{name}说：{text}</source>
        <translation>{name} says: {text}</translation>
    </message>
    <message>
        <source>请对方在这台电脑的浏览器里打开</source>
        <translation>Ask them to open this in the browser of this computer</translation>
    </message>
    <message>
        <source>请对方在自己电脑的浏览器里打开</source>
        <translation>Ask them to open this in the browser of their computer</translation>
    </message>
    <message>
        <source>还能用{n}分钟</source>
        <translation>Good for {n} more minutes</translation>
    </message>
    <message>
        <source>还能用{n}秒</source>
        <translation>Good for {n} more seconds</translation>
    </message>
    <message>
        <source>让{name}看您的屏幕吗？</source>
        <translation>Let {name} look at your screen?</translation>
    </message>
    <message>
        <source>这台电脑现在不能开通同屏辅导，请过一会儿再试</source>
        <translation>Guidance cannot be opened on this computer now. Please try again later.</translation>
    </message>
</context>
<context>
    <name>hearing</name>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>处理器</source>
        <translation>Processor</translation>
    </message>
    <message>
        <source>显卡</source>
        <translation>Graphics card</translation>
    </message>
    <message>
        <source>您说话</source>
        <translation>You speak</translation>
    </message>
    <message>
        <source>等您说完</source>
        <translation>Waiting for your end</translation>
    </message>
    <message>
        <source>再等文字</source>
        <translation>Then waiting for the text</translation>
    </message>
    <message>
        <source>认字</source>
        <translation>Recognising</translation>
    </message>
    <message>
        <source>弄懂</source>
        <translation>Understanding</translation>
    </message>
    <message>
        <source>想回答</source>
        <translation>Finding the answer</translation>
    </message>
    <message>
        <source>开口</source>
        <translation>Beginning to speak</translation>
    </message>
    <message>
        <source>说完到出声</source>
        <translation>From your last word to the first sound</translation>
    </message>
    <message>
        <source>下次打开时生效</source>
        <translation>Takes effect at the next start</translation>
    </message>
    <message>
        <source>没有，平常{usual}</source>
        <translation>none, usually {usual}</translation>
    </message>
    <message>
        <source>{last}，平常{usual}</source>
        <translation>{last}, usually {usual}</translation>
    </message>
    <message>
        <source>{place}那台电脑没有认出来，先由这台电脑自己听</source>
        <translation>The computer at {place} could not make it out; this computer listens itself for now</translation>
    </message>
    <message>
        <source>您说的话会送到{place}那台电脑去认</source>
        <translation>What you say is sent to the computer at {place} to be recognised</translation>
    </message>
    <message>
        <source>语音识别还没有准备好</source>
        <translation>Speech recognition is not ready yet</translation>
    </message>
    <message>
        <source>显卡用不了了，现在由处理器来认</source>
        <translation>The graphics card stopped working; the processor does it now</translation>
    </message>
    <message>
        <source>现在由显卡来认，一句话约{seconds}</source>
        <translation>Done by the graphics card, about {seconds} a sentence</translation>
    </message>
    <message>
        <source>现在由处理器来认，一句话约{seconds}</source>
        <translation>Done by the processor, about {seconds} a sentence</translation>
    </message>
    <message>
        <source>{n}秒</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>会按您常用的排列首页</source>
        <translation>The home page will follow what you use</translation>
    </message>
    <message>
        <source>不再按使用习惯排列，以前记下的已经删掉</source>
        <translation>No longer sorted by use; what was remembered is deleted</translation>
    </message>
    <message>
        <source>待办 {n}件</source>
        <translation>To do: {n}</translation>
    </message>
    <message>
        <source>{n}件事等您看</source>
        <translation>{n} waiting for you</translation>
    </message>
    <message>
        <source>{name}排在最前：{reason}</source>
        <translation>{name} comes first: {reason}</translation>
    </message>
    <message>
        <source>您用完“{name}”，常常接着用它</source>
        <translation>you often use it after “{name}”</translation>
    </message>
    <message>
        <source>最近30天您用过{n}次</source>
        <translation>you used it {n} times in the last 30 days</translation>
    </message>
    <message>
        <source>您今天用过</source>
        <translation>you used it today</translation>
    </message>
    <message>
        <source>您昨天用过</source>
        <translation>you used it yesterday</translation>
    </message>
    <message>
        <source>您{n}天前用过</source>
        <translation>you used it {n} days ago</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>loans</name>
    <message>
        <source>{n}个月</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>{least} 到 {most} 年利率 {rate}</source>
        <translation>{least} to {most}, {rate} a year</translation>
    </message>
    <message>
        <source>最多能借 {amount} 分{n}个月还</source>
        <translation>Up to {amount}, paid back over {n} months</translation>
    </message>
    <message>
        <source>每月还款，一共{n}期</source>
        <translation>Monthly payments, {n} in all</translation>
    </message>
    <message>
        <source>从{name} 尾号{tail} 付款
可用 {amount}</source>
        <translation>Paid from {name} ending {tail}
{amount} available</translation>
    </message>
    <message>
        <source>全部还清</source>
        <translation>Pay all of it</translation>
    </message>
    <message>
        <source>本金 {principal}，利息 {interest}
少付以后的利息 {saved}</source>
        <translation>Principal {principal}, interest {interest}
Saves later interest of {saved}</translation>
    </message>
    <message>
        <source>今天的利息已算在内
以后的利息省下 {saved}</source>
        <translation>Today&apos;s interest is included
Saves later interest of {saved}</translation>
    </message>
    <message>
        <source>全部还清，一共{total}，其中本金{principal}，利息{interest}，少付以后的利息{saved}</source>
        <translation>All of it, {total}, of which principal {principal} and interest {interest}; saves {saved} of interest</translation>
    </message>
    <message>
        <source>全部还清，一共{total}，今天的利息已算在内，以后的利息省下{saved}</source>
        <translation>All of it, {total} with today&apos;s interest; saves {saved} of later interest</translation>
    </message>
    <message>
        <source>年利率 {rate}，分{n}个月还
{day}前有效</source>
        <translation>{rate} a year, over {n} months
valid until {day}</translation>
    </message>
    <message>
        <source>过了日子没还 {amount}，最早的一期{left}</source>
        <translation>{amount} is past its day; the earliest part: {left}</translation>
    </message>
    <message>
        <source>{day} 还 {amount}，{left}</source>
        <translation>{amount} on {day}, {left}</translation>
    </message>
    <message>
        <source>{name} 尾号{tail}</source>
        <translation>{name} ending {tail}</translation>
    </message>
    <message>
        <source>有{n}个月的过了日子没还上，一共 {amount}，晚还另收 {penalty}。请往{account} 存够钱，银行会自动扣。</source>
        <translation>{n} monthly parts are past their day, {amount} in all; being late costs another {penalty}. Please put enough money into {account}; the bank takes it by itself.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>贷款还欠本金{amount}。{next}，晚还另收{penalty}</source>
        <translation>Loans: {amount} of principal still owed. {next}; being late costs another {penalty}</translation>
    </message>
    <message>
        <source>贷款还欠本金{amount}。下一次：{next}</source>
        <translation>Still owed on loans: {amount}. Next: {next}</translation>
    </message>
    <message>
        <source>每月还款，还有{n}期</source>
        <translation>Monthly payments, {n} to come</translation>
    </message>
    <message>
        <source>分多久还</source>
        <translation>Paid back over</translation>
    </message>
    <message>
        <source>做什么用</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>年利率</source>
        <translation>Rate a year</translation>
    </message>
    <message>
        <source>申请贷款额度</source>
        <translation>Ask for a loan limit</translation>
    </message>
    <message>
        <source>提交申请</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>银行会看您最近的收入和欠款，马上答复。申请不等于借钱，现在不收费。</source>
        <translation>The bank looks at your latest income and debts and answers at once. Asking is not borrowing, and costs nothing.</translation>
    </message>
    <message>
        <source>一共可以借到 {limit}。要用的时候再借，不借不收利息。</source>
        <translation>You can borrow up to {limit} in all. Borrow when you need it; what is not borrowed bears no interest.</translation>
    </message>
    <message>
        <source>申请通过了</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>这次没有通过</source>
        <translation>Not granted this time</translation>
    </message>
    <message>
        <source>原因写在下面。没有借钱，也没有收费。条件变了可以再申请。</source>
        <translation>The reasons are below. Nothing was borrowed and nothing charged. You may ask again when things have changed.</translation>
    </message>
    <message>
        <source>每月还</source>
        <translation>Each month</translation>
    </message>
    <message>
        <source>还多久</source>
        <translation>For</translation>
    </message>
    <message>
        <source>第一次还</source>
        <translation>First payment</translation>
    </message>
    <message>
        <source>利息一共</source>
        <translation>Interest in all</translation>
    </message>
    <message>
        <source>总共要还</source>
        <translation>To pay back in all</translation>
    </message>
    <message>
        <source>{n}个月，到{day}</source>
        <translation>{n} months, until {day}</translation>
    </message>
    <message>
        <source>钱打到，也从这里还</source>
        <translation>Paid out to and back from</translation>
    </message>
    <message>
        <source>借钱</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>确认借款</source>
        <translation>Borrow now</translation>
    </message>
    <message>
        <source>借的钱要还。到了日子，银行从这个账户扣。钱不够就是晚还（逾期），每天多收罚息。</source>
        <translation>What is borrowed must be repaid. On the day the bank takes it from this account. Too little there means it is late (overdue), with penalty interest each day.</translation>
    </message>
    <message>
        <source>钱已经到 {name} 尾号{tail}。</source>
        <translation>The money is on {name} ending in {tail}.</translation>
    </message>
    <message>
        <source>借到了</source>
        <translation>Borrowed</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>到今天的利息</source>
        <translation>Interest up to today</translation>
    </message>
    <message>
        <source>以后少付的利息</source>
        <translation>Interest saved</translation>
    </message>
    <message>
        <source>怎么改</source>
        <translation>How to go on</translation>
    </message>
    <message>
        <source>以后每月还</source>
        <translation>Each month from now</translation>
    </message>
    <message>
        <source>还要还</source>
        <translation>Still to pay for</translation>
    </message>
    <message>
        <source>从哪里付</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>贷款全部还清</source>
        <translation>Pay off the loan</translation>
    </message>
    <message>
        <source>贷款提前还一部分</source>
        <translation>Pay a part of the loan early</translation>
    </message>
    <message>
        <source>提前还款不收手续费，还了不能退回。</source>
        <translation>Paying early costs no fee, and cannot be taken back.</translation>
    </message>
    <message>
        <source>确认还款</source>
        <translation>Pay now</translation>
    </message>
    <message>
        <source>这笔贷款还清了，以后不用再还。</source>
        <translation>This loan is paid off. Nothing more is due.</translation>
    </message>
    <message>
        <source>以后按新的计划还。</source>
        <translation>From now on the new schedule holds.</translation>
    </message>
    <message>
        <source>还款成功</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>第{n}期 {day}</source>
        <translation>No. {n}, {day}</translation>
    </message>
    <message>
        <source>{name} 已逾期</source>
        <translation>{name}, overdue</translation>
    </message>
    <message>
        <source>本金 {principal} · 利息 {interest}</source>
        <translation>Principal {principal} · Interest {interest}</translation>
    </message>
    <message>
        <source>{name}，还{amount}，其中本金{principal}，利息{interest}</source>
        <translation>{name}, {amount}, of which principal {principal} and interest {interest}</translation>
    </message>
    <message>
        <source>{name} 过了日子</source>
        <translation>{name}, overdue</translation>
    </message>
    <message>
        <source>其中利息 {interest}</source>
        <translation>Interest in it {interest}</translation>
    </message>
    <message>
        <source>{name}，还{amount}，其中利息{interest}</source>
        <translation>{name}, {amount}, of which interest {interest}</translation>
    </message>
    <message>
        <source>{day} 借的</source>
        <translation>Borrowed {day}</translation>
    </message>
    <message>
        <source>已还清</source>
        <translation>Paid off</translation>
    </message>
    <message>
        <source>{name}，借了{amount}，{detail}</source>
        <translation>{name}, {amount} borrowed, {detail}</translation>
    </message>
    <message>
        <source>过了日子没还 {amount}</source>
        <translation>Past its day: {amount}</translation>
    </message>
    <message>
        <source>以后还要还{n}个月
每月 {amount}</source>
        <translation>{n} more months
{amount} a month</translation>
    </message>
    <message>
        <source>{day} 还 {amount}</source>
        <translation>{amount} on {day}</translation>
    </message>
    <message>
        <source>还欠 {amount}</source>
        <translation>{amount} owed</translation>
    </message>
    <message>
        <source>{name}，还欠{amount}，{detail}</source>
        <translation>{name}, {amount} owed, {detail}</translation>
    </message>
    <message>
        <source>少付利息 {amount}</source>
        <translation>Saves {amount} of interest</translation>
    </message>
    <message>
        <source>{name}，{detail}，{saved}</source>
        <translation>{name}, {detail}, {saved}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>早点还完</source>
        <translation>Done sooner</translation>
    </message>
    <message>
        <source>每月少还一点</source>
        <translation>Less each month</translation>
    </message>
    <message>
        <source>已年满十八岁。</source>
        <translation>You are of age. </translation>
    </message>
    <message>
        <source>未满十八岁不能贷款。</source>
        <translation>Loans are for people of 18 and over. </translation>
    </message>
    <message>
        <source>收入每月都有。</source>
        <translation>There is income every month. </translation>
    </message>
    <message>
        <source>有两个月以上没有收入进账。</source>
        <translation>There was no income in two months or more. </translation>
    </message>
    <message>
        <source>平均每月的收入够。</source>
        <translation>The average monthly income is enough. </translation>
    </message>
    <message>
        <source>平均每月的收入不够。</source>
        <translation>The average monthly income is not enough. </translation>
    </message>
    <message>
        <source>没有逾期的欠款。</source>
        <translation>Nothing is overdue. </translation>
    </message>
    <message>
        <source>有逾期的欠款，请先还清。</source>
        <translation>Something is overdue. Please pay it first. </translation>
    </message>
    <message>
        <source>按收入和已有的贷款，还能借。</source>
        <translation>Income and present loans leave room to borrow. </translation>
    </message>
    <message>
        <source>按收入和已有的贷款算，现在不能再多借。</source>
        <translation>By income and present loans, no more can be borrowed now. </translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>收入稳不稳</source>
        <translation>Regular income</translation>
    </message>
    <message>
        <source>收入够不够</source>
        <translation>Enough income</translation>
    </message>
    <message>
        <source>有没有逾期</source>
        <translation>Overdue debts</translation>
    </message>
    <message>
        <source>还能借多少</source>
        <translation>Room to borrow</translation>
    </message>
    <message>
        <source>日常消费</source>
        <translation>Daily needs</translation>
    </message>
    <message>
        <source>看病</source>
        <translation>Medical care</translation>
    </message>
    <message>
        <source>装修</source>
        <translation>Home repairs</translation>
    </message>
    <message>
        <source>家电</source>
        <translation>Appliances</translation>
    </message>
    <message>
        <source>学习培训</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>旅行</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>上次申请没有通过。{reasons}</source>
        <translation>The last request was not granted. {reasons}</translation>
    </message>
</context>
<context>
    <name>manager</name>
    <message>
        <source>问：{question}</source>
        <translation>Ask: {question}</translation>
    </message>
    <message>
        <source>{who}说：{text}</source>
        <translation>{who}: {text}</translation>
    </message>
    <message>
        <source>您 {time}</source>
        <translation>You, {time}</translation>
    </message>
    <message>
        <source>{name}（模拟）</source>
        <translation>{name} (simulated)</translation>
    </message>
    <message>
        <source>和客户经理的对话，共{count}句</source>
        <translation>Conversation with the adviser, {count} lines</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>全部标为已读</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未读</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>{count}条没看</source>
        <translation>{count} unread</translation>
    </message>
    <message>
        <source>消息，{count}条未读</source>
        <translation>Messages, {count} unread</translation>
    </message>
    <message>
        <source>这里没有消息，看看全部。</source>
        <translation>Nothing here. Look at all messages.</translation>
    </message>
    <message>
        <source>还没有消息。有账单、转账和安全的事，会在这里告诉您。</source>
        <translation>No messages yet. Bills, transfers and safety notices will appear here.</translation>
    </message>
    <message>
        <source>消息，共{count}条，{unread}条没看</source>
        <translation>Messages, {count} in all, {unread} unread</translation>
    </message>
    <message>
        <source>没看过</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>转账在路上</source>
        <translation>Transfer on its way</translation>
    </message>
    <message>
        <source>您转给{payee}的{amount}还没有到账，{until}转出。在那以前可以撤回。</source>
        <translation>Your transfer of {amount} to {payee} leaves {until}. Until then you can take it back.</translation>
    </message>
    <message>
        <source>转账等家人同意</source>
        <translation>Waiting for your family</translation>
    </message>
    <message>
        <source>您转给{payee}的{amount}正在等家人同意，等到{until}。没有同意就不会转出。</source>
        <translation>Your transfer of {amount} to {payee} waits for consent until {until}. Without it, nothing is sent.</translation>
    </message>
    <message>
        <source>转账已转出</source>
        <translation>Transfer sent</translation>
    </message>
    <message>
        <source>您转给{payee}的{amount}已经转出。</source>
        <translation>Your transfer of {amount} to {payee} was sent.</translation>
    </message>
    <message>
        <source>转账没有转出</source>
        <translation>Transfer not sent</translation>
    </message>
    <message>
        <source>您转给{payee}的{amount}过了时间，没有转出，钱还在您的账户里。</source>
        <translation>Your transfer of {amount} to {payee} ran out of time and was not sent. The money is still in your account.</translation>
    </message>
    <message>
        <source>该交{bill}了</source>
        <translation>{bill} due</translation>
    </message>
    <message>
        <source>{label}{bill}{amount}，请在{due}以前交。</source>
        <translation>{label}{bill} {amount}: please pay by {due}.</translation>
    </message>
    <message>
        <source>{bill}过了日子</source>
        <translation>{bill} overdue</translation>
    </message>
    <message>
        <source>{label}{bill}{amount}应该在{due}以前交，还没有交。</source>
        <translation>{label}{bill} {amount} was due by {due} and is not paid.</translation>
    </message>
    <message>
        <source>{bill}没有自动交</source>
        <translation>{bill} not paid automatically</translation>
    </message>
    <message>
        <source>{label}{bill}{amount}没有自动交上，请在{due}以前自己交。</source>
        <translation>{label}{bill} {amount} was not paid automatically. Please pay by {due}.</translation>
    </message>
    <message>
        <source>定期快到期了</source>
        <translation>Deposit maturing</translation>
    </message>
    <message>
        <source>您的定期存款{amount}在{due}到期，利息{interest}。</source>
        <translation>Your term deposit of {amount} matures {due}, with {interest} interest.</translation>
    </message>
    <message>
        <source>信用卡账单出来了</source>
        <translation>Card bill</translation>
    </message>
    <message>
        <source>尾号{tail}的信用卡，这期要还{amount}，请在{due}以前还。</source>
        <translation>Card ending {tail}: {amount} due by {due}.</translation>
    </message>
    <message>
        <source>贷款该还了</source>
        <translation>Loan payment</translation>
    </message>
    <message>
        <source>{due}会从您的账户里扣{amount}，请留够钱。</source>
        <translation>On {due}, {amount} will be taken from your account. Please keep enough in it.</translation>
    </message>
    <message>
        <source>您约了去网点</source>
        <translation>Branch appointment</translation>
    </message>
    <message>
        <source>{starts}去{branch}，办的事：{service}。带上{bring}。</source>
        <translation>{starts} at {branch}: {service}. Bring: {bring}.</translation>
    </message>
    <message>
        <source>转出了一笔大的</source>
        <translation>Large transfer</translation>
    </message>
    <message>
        <source>您转给{payee}{amount}。不是您转的，请马上锁住账户，打电话给我们。</source>
        <translation>You sent {amount} to {payee}. If it was not you, lock the account at once and call us.</translation>
    </message>
    <message>
        <source>账户已锁住</source>
        <translation>Account locked</translation>
    </message>
    <message>
        <source>您的{account}已经锁住，钱转不走。想好了再打开。</source>
        <translation>Your {account} is locked: no money can be sent away. Unlock it when you are sure.</translation>
    </message>
    <message>
        <source>账户的锁打开了</source>
        <translation>Account unlocked</translation>
    </message>
    <message>
        <source>您的{account}打开了锁，又能付钱了。不是您打开的，请马上打电话给我们。</source>
        <translation>Your {account} is unlocked and can pay again. If it was not you, call us at once.</translation>
    </message>
    <message>
        <source>密码锁住了</source>
        <translation>PIN locked</translation>
    </message>
    <message>
        <source>密码连着错了，锁到{until}，钱是安全的。不是您试的，请打电话给我们。</source>
        <translation>The PIN was wrong too often and is locked until {until}. Your money is safe. If it was not you, call us.</translation>
    </message>
    <message>
        <source>电费</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>水费</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>燃气费</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>话费</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>{label}的</source>
        <translation>{label}: </translation>
    </message>
</context>
<context>
    <name>metals</name>
    <message>
        <source>{n}天</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n}克</source>
        <translation>{n} g</translation>
    </message>
    <message>
        <source>{n}天前</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>一年前</source>
        <translation>A year ago</translation>
    </message>
    <message>
        <source>一年</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>每克价格</source>
        <translation>Price per gram</translation>
    </message>
    <message>
        <source>每克比市价贵</source>
        <translation>Above the market price, per gram</translation>
    </message>
    <message>
        <source>每克比市价少得</source>
        <translation>Below the market price, per gram</translation>
    </message>
    <message>
        <source>从哪里付钱</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>钱到哪里</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>买{name}</source>
        <translation>Buy {name}</translation>
    </message>
    <message>
        <source>卖{name}</source>
        <translation>Sell {name}</translation>
    </message>
    <message>
        <source>确认买入</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>确认卖出</source>
        <translation>Sell it</translation>
    </message>
    <message>
        <source>价格有涨有跌，可能亏本。买价比卖价高，买了马上卖会亏一点。</source>
        <translation>Prices rise and fall, and you may lose money. Buying costs a little more than selling brings.</translation>
    </message>
    <message>
        <source>卖出以后不能撤回。再买要按当时的价。</source>
        <translation>A sale cannot be taken back. Buying again costs the price of that moment.</translation>
    </message>
    <message>
        <source>买进{grams}，付了{amount}。</source>
        <translation>Bought {grams} for {amount}.</translation>
    </message>
    <message>
        <source>卖出{grams}，{amount}已到账。</source>
        <translation>Sold {grams}; {amount} has arrived.</translation>
    </message>
    <message>
        <source>买好了</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>卖好了</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>黄金（模拟）</source>
        <translation>Gold (simulated)</translation>
    </message>
    <message>
        <source>白银（模拟）</source>
        <translation>Silver (simulated)</translation>
    </message>
    <message>
        <source>{amount}/克</source>
        <translation>{amount}/g</translation>
    </message>
    <message>
        <source>和前一天一样</source>
        <translation>as the day before</translation>
    </message>
    <message>
        <source>比前一天涨 {amount}</source>
        <translation>up {amount}</translation>
    </message>
    <message>
        <source>比前一天跌 {amount}</source>
        <translation>down {amount}</translation>
    </message>
    <message>
        <source>不赚不亏</source>
        <translation>no gain, no loss</translation>
    </message>
    <message>
        <source>赚 {amount}</source>
        <translation>gain {amount}</translation>
    </message>
    <message>
        <source>亏 {amount}</source>
        <translation>loss {amount}</translation>
    </message>
    <message>
        <source>今天的市价每克{amount}</source>
        <translation>market price today {amount} a gram</translation>
    </message>
    <message>
        <source>您有{grams}，现在卖掉能得{value}，{gain}</source>
        <translation>you have {grams}, sold now it brings {value}, {gain}</translation>
    </message>
    <message>
        <source>您有 {grams}</source>
        <translation>You have {grams}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{day}，每克{price}，{change}</source>
        <translation>{day}, {price} per gram, {change}</translation>
    </message>
    <message>
        <source>{n}天里每克从{first}到{last}，最低{low}，最高{high}</source>
        <translation>In {n} days from {first} to {last} per gram; lowest {low}, highest {high}</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>听您说话</source>
        <translation>Hearing you</translation>
    </message>
    <message>
        <source>自然的声音</source>
        <translation>The natural voice</translation>
    </message>
    <message>
        <source>自然的声音，四种嗓音</source>
        <translation>The natural voice, four speakers</translation>
    </message>
    <message>
        <source>Whisper 最小</source>
        <translation>Whisper tiny</translation>
    </message>
    <message>
        <source>Whisper 基本</source>
        <translation>Whisper base</translation>
    </message>
    <message>
        <source>Whisper 小</source>
        <translation>Whisper small</translation>
    </message>
    <message>
        <source>Whisper 小，在本机做</source>
        <translation>Whisper small, made here</translation>
    </message>
    <message>
        <source>Whisper 中</source>
        <translation>Whisper medium</translation>
    </message>
    <message>
        <source>Whisper 大</source>
        <translation>Whisper large</translation>
    </message>
    <message>
        <source>Whisper 大，快的</source>
        <translation>Whisper large, the quick one</translation>
    </message>
    <message>
        <source>Kokoro 声音</source>
        <translation>Kokoro voice</translation>
    </message>
    <message>
        <source>Kokoro 嗓音</source>
        <translation>Kokoro speakers</translation>
    </message>
    <message>
        <source>装好了</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>只有一部分</source>
        <translation>Only a part is here</translation>
    </message>
    <message>
        <source>文件不对，没有使用</source>
        <translation>A file is wrong and is not used</translation>
    </message>
    <message>
        <source>没有装</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>没有人核对过，不能装</source>
        <translation>Nobody has checked it, so it cannot be installed</translation>
    </message>
    <message>
        <source>装好了，下次打开时用上</source>
        <translation>Installed; it is used from the next start</translation>
    </message>
    <message>
        <source>停下了，再装会接着来</source>
        <translation>Stopped; installing again goes on from here</translation>
    </message>
    <message>
        <source>核对过了，每个字节都对</source>
        <translation>Checked: every byte is right</translation>
    </message>
    <message>
        <source>有文件不对，已经放到一边，不会使用。请再装一次</source>
        <translation>A file was wrong. It was moved aside and is not used. Please install it again</translation>
    </message>
    <message>
        <source>删掉了</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>那里没有这些文件</source>
        <translation>the files are not there</translation>
    </message>
    <message>
        <source>连不上网</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>那边没有给</source>
        <translation>the other side refused</translation>
    </message>
    <message>
        <source>断了好几次，再装会接着来</source>
        <translation>the connection broke several times; installing again goes on from there</translation>
    </message>
    <message>
        <source>来的文件不对，没有使用</source>
        <translation>the files that came are wrong and are not used</translation>
    </message>
    <message>
        <source>装软件包的工具用不了</source>
        <translation>the package tool cannot be used</translation>
    </message>
    <message>
        <source>设置里不许联网</source>
        <translation>the settings forbid the network</translation>
    </message>
    <message>
        <source>磁盘满了</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>来的压缩包打不开</source>
        <translation>the archive that came cannot be opened</translation>
    </message>
    <message>
        <source>正在看</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>{state}，{size}</source>
        <translation>{state}, {size}</translation>
    </message>
    <message>
        <source>{name}，{detail}</source>
        <translation>{name}, {detail}</translation>
    </message>
    <message>
        <source>用来</source>
        <translation>For</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>100个字约错{n}个（公布的数）</source>
        <translation>about {n} of 100 characters wrong (as published)</translation>
    </message>
    <message>
        <source>会听错</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>“基本”的{n}倍时间</source>
        <translation>{n} times the time of base</translation>
    </message>
    <message>
        <source>快慢</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>正在删</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <source>正在装</source>
        <translation>Installing</translation>
    </message>
    <message>
        <source>装了{done}，共{total}</source>
        <translation>{done} of {total} installed</translation>
    </message>
    <message>
        <source>没有装成：{why}</source>
        <translation>Not installed: {why}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>接着装</source>
        <translation>Go on installing</translation>
    </message>
    <message>
        <source>装上（{size}）</source>
        <translation>Install ({size})</translation>
    </message>
    <message>
        <source>从镜像 {mirror} 取</source>
        <translation>Fetched from the mirror {mirror}</translation>
    </message>
    <message>
        <source>{n}兆</source>
        <translation>{n} MB</translation>
    </message>
</context>
<context>
    <name>moderator</name>
    <message>
        <source>空白</source>
        <translation>empty space</translation>
    </message>
    <message>
        <source>按了“%1”</source>
        <translation>Pressed “%1”</translation>
    </message>
    <message>
        <source>没按中，离“%1”%2像素</source>
        <translation>Missed “%1” by %2 px</translation>
    </message>
    <message>
        <source>银行：%1（%2）</source>
        <translation>Bank: %1 (%2)</translation>
    </message>
    <message>
        <source>任务 %1 结束：%2，用了%3秒</source>
        <translation>Task %1 over: %2, %3 s</translation>
    </message>
    <message>
        <source>备注：%1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>跳过的原因：%1</source>
        <translation>Reason for skipping: %1</translation>
    </message>
    <message>
        <source>放弃的原因：%1</source>
        <translation>Reason for giving up: %1</translation>
    </message>
    <message>
        <source>结束的原因：%1</source>
        <translation>Reason for ending: %1</translation>
    </message>
    <message>
        <source>%1：%2，原来%3个字，现在%4个字</source>
        <translation>%1: %2, %3 characters before, %4 now</translation>
    </message>
    <message>
        <source>%1 第 %2 题：%3</source>
        <translation>%1, item %2: %3</translation>
    </message>
    <message>
        <source>帮助 %1：%2</source>
        <translation>Help %1: %2</translation>
    </message>
    <message>
        <source>%1 的实验开始</source>
        <translation>Session of %1 begins</translation>
    </message>
    <message>
        <source>从第 %1 件之后接着做</source>
        <translation>Resumed after event %1</translation>
    </message>
    <message>
        <source>实验结束：%1</source>
        <translation>Session over: %1</translation>
    </message>
    <message>
        <source>检查 %1：%2 %3</source>
        <translation>Check %1: %2 %3</translation>
    </message>
    <message>
        <source>条件 %1 开始，第 %2 个</source>
        <translation>Condition %1 begins, number %2</translation>
    </message>
    <message>
        <source>条件 %1 做完</source>
        <translation>Condition %1 done</translation>
    </message>
    <message>
        <source>任务 %1 开始</source>
        <translation>Task %1 begins</translation>
    </message>
    <message>
        <source>到了 %1 页</source>
        <translation>On page %1</translation>
    </message>
    <message>
        <source>按键 %1</source>
        <translation>Key %1</translation>
    </message>
    <message>
        <source>读屏走到“%1”</source>
        <translation>Screen reader at “%1”</translation>
    </message>
    <message>
        <source>停了%1秒</source>
        <translation>Paused for %1 s</translation>
    </message>
    <message>
        <source>退回 %1 页</source>
        <translation>Back to page %1</translation>
    </message>
    <message>
        <source>助手开始听</source>
        <translation>The assistant listens</translation>
    </message>
    <message>
        <source>听到%1个字，把握%2%</source>
        <translation>Heard %1 characters, %2% sure</translation>
    </message>
    <message>
        <source>理解为 %1</source>
        <translation>Understood as %1</translation>
    </message>
    <message>
        <source>没有听成：%1</source>
        <translation>Not heard: %1</translation>
    </message>
    <message>
        <source>助手又问了一遍</source>
        <translation>The assistant asked again</translation>
    </message>
    <message>
        <source>参加者纠正了 %1</source>
        <translation>The participant corrected %1</translation>
    </message>
    <message>
        <source>用语音办成 %1</source>
        <translation>Done by voice: %1</translation>
    </message>
    <message>
        <source>意外 %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>差错，%1：%2</source>
        <translation>Error, %1: %2</translation>
    </message>
    <message>
        <source>%1 没有做完</source>
        <translation>%1 not finished</translation>
    </message>
    <message>
        <source>%1 第 %2 题不想回答</source>
        <translation>%1, item %2 declined</translation>
    </message>
    <message>
        <source>停下来</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>无障碍：%1，在 %2 页</source>
        <translation>Accessibility: %1, on page %2</translation>
    </message>
    <message>
        <source>好</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Take care</translation>
    </message>
    <message>
        <source>不行</source>
        <translation>Not OK</translation>
    </message>
    <message>
        <source>帮助 %1，%2：%3</source>
        <translation>Help %1, %2: %3</translation>
    </message>
    <message>
        <source>成功：%1</source>
        <translation>Success: %1</translation>
    </message>
    <message>
        <source>失败：%1</source>
        <translation>Failure: %1</translation>
    </message>
    <message>
        <source>已经满足</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1，已经放过</source>
        <translation>%1, fired already</translation>
    </message>
    <message>
        <source>放出意外：%1</source>
        <translation>Fire incident: %1</translation>
    </message>
    <message>
        <source>%1，%2秒后照原样放行</source>
        <translation>%1, goes on as it is in %2 s</translation>
    </message>
    <message>
        <source>更早的%1件在记录里</source>
        <translation>%1 earlier events are in the log</translation>
    </message>
    <message>
        <source>断开的时候错过了%1件</source>
        <translation>%1 events missed while disconnected</translation>
    </message>
    <message>
        <source>%1：%2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>开始实验</source>
        <translation>Begin the session</translation>
    </message>
    <message>
        <source>开始任务</source>
        <translation>Begin the task</translation>
    </message>
    <message>
        <source>结束休息</source>
        <translation>End the rest</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>%1 · 参加者 %2 · %3</source>
        <translation>%1 · participant %2 · %3</translation>
    </message>
    <message>
        <source>暂停中</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>第%1步，共%2步</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>%1、%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1（%2），第%3个，共%4个</source>
        <translation>%1 (%2), %3 of %4</translation>
    </message>
    <message>
        <source>练习：%1</source>
        <translation>Practice: %1</translation>
    </message>
    <message>
        <source>%1，问卷：%2</source>
        <translation>%1, questionnaire: %2</translation>
    </message>
    <message>
        <source>在 %1 页</source>
        <translation>On page %1</translation>
    </message>
    <message>
        <source>本任务最多帮到 %1 级</source>
        <translation>Helped up to level %1 in this task</translation>
    </message>
    <message>
        <source>本任务还没有帮过</source>
        <translation>No help in this task yet</translation>
    </message>
    <message>
        <source>还休息 %1</source>
        <translation>Rest: %1 left</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1在等：%2</source>
        <translation>%1 waits: %2</translation>
    </message>
    <message>
        <source>后面还有%1句在等</source>
        <translation>%1 more wait behind it</translation>
    </message>
    <message>
        <source>开始前的检查</source>
        <translation>Checks before the start</translation>
    </message>
    <message>
        <source>知情同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>读任务说明</source>
        <translation>Reading the instruction</translation>
    </message>
    <message>
        <source>做任务</source>
        <translation>At the task</translation>
    </message>
    <message>
        <source>问卷</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>道谢</source>
        <translation>Thanks</translation>
    </message>
    <message>
        <source>结束了</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>屏幕：正在录</source>
        <translation>Screen: recording</translation>
    </message>
    <message>
        <source>屏幕：现在没有录</source>
        <translation>Screen: not recording now</translation>
    </message>
    <message>
        <source>屏幕：不录</source>
        <translation>Screen: not recorded</translation>
    </message>
    <message>
        <source>屏幕：录不下去了，磁盘写不进去</source>
        <translation>Screen: recording ended, the disk takes no more</translation>
    </message>
    <message>
        <source>屏幕：不知道在不在录</source>
        <translation>Screen: not known whether it is recording</translation>
    </message>
    <message>
        <source>声音：正在录</source>
        <translation>Sound: recording</translation>
    </message>
    <message>
        <source>声音：现在没有录</source>
        <translation>Sound: not recording now</translation>
    </message>
    <message>
        <source>声音：不录</source>
        <translation>Sound: not recorded</translation>
    </message>
    <message>
        <source>声音：录不下去了，磁盘写不进去</source>
        <translation>Sound: recording ended, the disk takes no more</translation>
    </message>
    <message>
        <source>声音：不知道在不在录</source>
        <translation>Sound: not known whether it is recording</translation>
    </message>
    <message>
        <source>触摸</source>
        <translation>touch</translation>
    </message>
    <message>
        <source>语音</source>
        <translation>voice</translation>
    </message>
    <message>
        <source>读屏</source>
        <translation>screen reader</translation>
    </message>
    <message>
        <source>标准版</source>
        <translation>standard version</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>elder version</translation>
    </message>
    <message>
        <source>单题难易（SEQ）</source>
        <translation>Ease of the task (SEQ)</translation>
    </message>
    <message>
        <source>系统可用性（SUS）</source>
        <translation>Usability (SUS)</translation>
    </message>
    <message>
        <source>任务负荷（NASA-TLX）</source>
        <translation>Workload (NASA-TLX)</translation>
    </message>
    <message>
        <source>自由意见</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>独立做成</source>
        <translation>done unassisted</translation>
    </message>
    <message>
        <source>有帮助做成</source>
        <translation>done with help</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>超过时限</source>
        <translation>time over</translation>
    </message>
    <message>
        <source>全部做完</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>参加者退出</source>
        <translation>withdrawn by the participant</translation>
    </message>
    <message>
        <source>主持人中止</source>
        <translation>stopped by the moderator</translation>
    </message>
    <message>
        <source>断网</source>
        <translation>Network loss</translation>
    </message>
    <message>
        <source>识别出错</source>
        <translation>Recogniser errors</translation>
    </message>
    <message>
        <source>推荐了错的收款人</source>
        <translation>Wrong payee suggested</translation>
    </message>
    <message>
        <source>诈骗电话</source>
        <translation>Scam call</translation>
    </message>
    <message>
        <source>听到的</source>
        <translation>What was heard</translation>
    </message>
    <message>
        <source>助手要说的</source>
        <translation>What the assistant is about to say</translation>
    </message>
    <message>
        <source>照原样放行</source>
        <translation>Let go as it is</translation>
    </message>
    <message>
        <source>到时间自己放行</source>
        <translation>went on by itself</translation>
    </message>
    <message>
        <source>改了再放行</source>
        <translation>let go as edited</translation>
    </message>
    <message>
        <source>没有放行</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>主持人代说</source>
        <translation>the moderator&apos;s words</translation>
    </message>
    <message>
        <source>手误</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>想错了</source>
        <translation>mistake</translation>
    </message>
    <message>
        <source>听错了</source>
        <translation>misheard</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>走错了页</source>
        <translation>wrong page</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>已连上</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>连接断了，正在重连；实验照常进行</source>
        <translation>Connection lost, trying again; the session goes on</translation>
    </message>
    <message>
        <source>连不上</source>
        <translation>Cannot connect</translation>
    </message>
    <message>
        <source>实验已经关闭</source>
        <translation>The session is closed</translation>
    </message>
    <message>
        <source>不算帮助</source>
        <translation>No help</translation>
    </message>
    <message>
        <source>鼓励一句、再念一遍说明，不含做法</source>
        <translation>Encourage, or read the instruction again; nothing about how</translation>
    </message>
    <message>
        <source>暗示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>反问或提示往哪里看，不说名字</source>
        <translation>Ask back, or hint at where to look, naming nothing</translation>
    </message>
    <message>
        <source>口头说明</source>
        <translation>Tell</translation>
    </message>
    <message>
        <source>用话说出下一步做什么</source>
        <translation>Say in words what to do next</translation>
    </message>
    <message>
        <source>指给他看</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>指出位置，或说出按哪一个</source>
        <translation>Point to the place, or say which one to press</translation>
    </message>
    <message>
        <source>代为操作</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>替参加者做这一步</source>
        <translation>Do this step for the participant</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>{n}元</source>
        <translation>{n} yuan</translation>
    </message>
    <message>
        <source>{n}角</source>
        <translation>{n} jiao</translation>
    </message>
    <message>
        <source>{n}分</source>
        <translation>{n} fen</translation>
    </message>
    <message>
        <source>{a}{b}</source>
        <translation>{a} {b}</translation>
    </message>
    <message>
        <source>负{amount}</source>
        <translation>minus {amount}</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>not known yet</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
    </message>
    <message>
        <source>云杉银行</source>
        <translation>Spruce Bank</translation>
    </message>
    <message>
        <source>海棠银行</source>
        <translation>Begonia Bank</translation>
    </message>
    <message>
        <source>白鹭银行</source>
        <translation>Egret Bank</translation>
    </message>
    <message>
        <source>工资账户</source>
        <translation>Salary account</translation>
    </message>
    <message>
        <source>家用账户</source>
        <translation>Household account</translation>
    </message>
    <message>
        <source>教育金账户</source>
        <translation>Education account</translation>
    </message>
    <message>
        <source>小金库</source>
        <translation>Nest egg</translation>
    </message>
    <message>
        <source>生活账户</source>
        <translation>Living account</translation>
    </message>
    <message>
        <source>店铺收款账户</source>
        <translation>Shop takings</translation>
    </message>
    <message>
        <source>备用账户</source>
        <translation>Reserve account</translation>
    </message>
    <message>
        <source>养老备用账户</source>
        <translation>Retirement reserve</translation>
    </message>
    <message>
        <source>工资卡</source>
        <translation>Salary card</translation>
    </message>
    <message>
        <source>经营账户</source>
        <translation>Business account</translation>
    </message>
    <message>
        <source>养老金账户</source>
        <translation>Pension account</translation>
    </message>
    <message>
        <source>惠农账户</source>
        <translation>Farm account</translation>
    </message>
    <message>
        <source>活期账户</source>
        <translation>Current account</translation>
    </message>
    <message>
        <source>小象信用卡</source>
        <translation>Xiaoxiang credit card</translation>
    </message>
    <message>
        <source>定期存款三个月</source>
        <translation>Deposit, 3 months</translation>
    </message>
    <message>
        <source>定期存款半年</source>
        <translation>Deposit, 6 months</translation>
    </message>
    <message>
        <source>定期存款一年</source>
        <translation>Deposit, 1 year</translation>
    </message>
    <message>
        <source>定期存款两年</source>
        <translation>Deposit, 2 years</translation>
    </message>
    <message>
        <source>定期存款三年</source>
        <translation>Deposit, 3 years</translation>
    </message>
    <message>
        <source>定期存款五年</source>
        <translation>Deposit, 5 years</translation>
    </message>
    <message>
        <source>小额贷款</source>
        <translation>Small loan</translation>
    </message>
    <message>
        <source>东城供电公司</source>
        <translation>Dongcheng Power</translation>
    </message>
    <message>
        <source>西岭供电公司</source>
        <translation>Xiling Power</translation>
    </message>
    <message>
        <source>东城自来水公司</source>
        <translation>Dongcheng Water</translation>
    </message>
    <message>
        <source>西岭自来水公司</source>
        <translation>Xiling Water</translation>
    </message>
    <message>
        <source>东城燃气公司</source>
        <translation>Dongcheng Gas</translation>
    </message>
    <message>
        <source>西岭燃气公司</source>
        <translation>Xiling Gas</translation>
    </message>
    <message>
        <source>星河通信</source>
        <translation>Galaxy Mobile</translation>
    </message>
    <message>
        <source>芦苇通信</source>
        <translation>Reed Mobile</translation>
    </message>
    <message>
        <source>一页书店</source>
        <translation>One Page Books</translation>
    </message>
    <message>
        <source>万家批发</source>
        <translation>Wanjia Wholesale</translation>
    </message>
    <message>
        <source>东门菜市场</source>
        <translation>East Gate Market</translation>
    </message>
    <message>
        <source>丰收农机社</source>
        <translation>Harvest Machinery Co-op</translation>
    </message>
    <message>
        <source>云景物业</source>
        <translation>Yunjing Property</translation>
    </message>
    <message>
        <source>光影视频</source>
        <translation>Light Video</translation>
    </message>
    <message>
        <source>助农取款点</source>
        <translation>Village cash point</translation>
    </message>
    <message>
        <source>北门菜市场</source>
        <translation>North Gate Market</translation>
    </message>
    <message>
        <source>半日咖啡</source>
        <translation>Half Day Coffee</translation>
    </message>
    <message>
        <source>南门菜市场</source>
        <translation>South Gate Market</translation>
    </message>
    <message>
        <source>厂区食堂</source>
        <translation>Works canteen</translation>
    </message>
    <message>
        <source>县人民医院</source>
        <translation>County Hospital</translation>
    </message>
    <message>
        <source>县供电公司</source>
        <translation>County Power</translation>
    </message>
    <message>
        <source>县农业农村局</source>
        <translation>County Agriculture Office</translation>
    </message>
    <message>
        <source>县医疗保障局</source>
        <translation>County Health Insurance</translation>
    </message>
    <message>
        <source>县城乡公交</source>
        <translation>County Buses</translation>
    </message>
    <message>
        <source>县殡仪服务</source>
        <translation>County Funeral Service</translation>
    </message>
    <message>
        <source>县民政局</source>
        <translation>County Civil Affairs</translation>
    </message>
    <message>
        <source>县社会保险中心</source>
        <translation>County Social Insurance</translation>
    </message>
    <message>
        <source>县退役军人事务局</source>
        <translation>County Veterans Office</translation>
    </message>
    <message>
        <source>县通信公司</source>
        <translation>County Telecom</translation>
    </message>
    <message>
        <source>同路出行</source>
        <translation>Tonglu Rides</translation>
    </message>
    <message>
        <source>听见音乐</source>
        <translation>Hear Music</translation>
    </message>
    <message>
        <source>启明培训</source>
        <translation>Qiming Tutoring</translation>
    </message>
    <message>
        <source>和顺物业</source>
        <translation>Heshun Property</translation>
    </message>
    <message>
        <source>城际铁路</source>
        <translation>Intercity Rail</translation>
    </message>
    <message>
        <source>声声数码</source>
        <translation>Sound Digital</translation>
    </message>
    <message>
        <source>夕阳红舞蹈队</source>
        <translation>Sunset Dance Group</translation>
    </message>
    <message>
        <source>大学食堂</source>
        <translation>University canteen</translation>
    </message>
    <message>
        <source>好物网店</source>
        <translation>Good Things Online</translation>
    </message>
    <message>
        <source>学府小吃</source>
        <translation>Campus Snacks</translation>
    </message>
    <message>
        <source>安居装修</source>
        <translation>Anju Builders</translation>
    </message>
    <message>
        <source>安康药房</source>
        <translation>Ankang Pharmacy</translation>
    </message>
    <message>
        <source>安途车险</source>
        <translation>Antu Car Insurance</translation>
    </message>
    <message>
        <source>小苗母婴</source>
        <translation>Sprout Mother and Baby</translation>
    </message>
    <message>
        <source>小象银行网点</source>
        <translation>Xiaoxiang Bank branch</translation>
    </message>
    <message>
        <source>巷口早点</source>
        <translation>Corner Breakfast</translation>
    </message>
    <message>
        <source>市住房公积金中心</source>
        <translation>City Housing Fund</translation>
    </message>
    <message>
        <source>市住房贷款中心</source>
        <translation>City Housing Loans</translation>
    </message>
    <message>
        <source>市供电公司</source>
        <translation>City Power</translation>
    </message>
    <message>
        <source>市停车中心</source>
        <translation>City Parking</translation>
    </message>
    <message>
        <source>市公交公司</source>
        <translation>City Buses</translation>
    </message>
    <message>
        <source>市公交卡中心</source>
        <translation>City Bus Card Centre</translation>
    </message>
    <message>
        <source>市公安局涉案资金返还</source>
        <translation>City Police, money returned</translation>
    </message>
    <message>
        <source>市医疗保障中心</source>
        <translation>City Health Insurance</translation>
    </message>
    <message>
        <source>市地铁公司</source>
        <translation>City Metro</translation>
    </message>
    <message>
        <source>市妇幼医院</source>
        <translation>Mother and Child Hospital</translation>
    </message>
    <message>
        <source>市建筑设计院</source>
        <translation>City Design Institute</translation>
    </message>
    <message>
        <source>市有线电视</source>
        <translation>City Cable TV</translation>
    </message>
    <message>
        <source>市机床厂</source>
        <translation>City Machine Works</translation>
    </message>
    <message>
        <source>市民政局</source>
        <translation>City Civil Affairs</translation>
    </message>
    <message>
        <source>市烟草配送</source>
        <translation>City Tobacco Delivery</translation>
    </message>
    <message>
        <source>市热力公司</source>
        <translation>City Heating</translation>
    </message>
    <message>
        <source>市燃气公司</source>
        <translation>City Gas</translation>
    </message>
    <message>
        <source>市眼科医院</source>
        <translation>City Eye Hospital</translation>
    </message>
    <message>
        <source>市社会保险中心</source>
        <translation>City Social Insurance</translation>
    </message>
    <message>
        <source>市税务局</source>
        <translation>City Tax Office</translation>
    </message>
    <message>
        <source>市第三中学</source>
        <translation>No. 3 Middle School</translation>
    </message>
    <message>
        <source>市第二人民医院</source>
        <translation>No. 2 People’s Hospital</translation>
    </message>
    <message>
        <source>市自来水公司</source>
        <translation>City Water</translation>
    </message>
    <message>
        <source>市通信公司</source>
        <translation>City Telecom</translation>
    </message>
    <message>
        <source>平安出租</source>
        <translation>Ping’an Taxi</translation>
    </message>
    <message>
        <source>康和推拿</source>
        <translation>Kanghe Massage</translation>
    </message>
    <message>
        <source>快到外卖</source>
        <translation>Quick Takeaway</translation>
    </message>
    <message>
        <source>惠民农资</source>
        <translation>Huimin Farm Supplies</translation>
    </message>
    <message>
        <source>扫码顾客</source>
        <translation>Customers by code</translation>
    </message>
    <message>
        <source>明目眼镜</source>
        <translation>Bright Eyes Optician</translation>
    </message>
    <message>
        <source>明视助视器</source>
        <translation>Clear Sight Aids</translation>
    </message>
    <message>
        <source>星云数码</source>
        <translation>Nebula Digital</translation>
    </message>
    <message>
        <source>星光影院</source>
        <translation>Starlight Cinema</translation>
    </message>
    <message>
        <source>村口小卖部</source>
        <translation>Village Shop</translation>
    </message>
    <message>
        <source>果香水果店</source>
        <translation>Sweet Fruit Shop</translation>
    </message>
    <message>
        <source>校门口文具店</source>
        <translation>School Gate Stationery</translation>
    </message>
    <message>
        <source>求知书店</source>
        <translation>Qiuzhi Books</translation>
    </message>
    <message>
        <source>江城大学</source>
        <translation>Jiangcheng University</translation>
    </message>
    <message>
        <source>河沿菜市场</source>
        <translation>Riverside Market</translation>
    </message>
    <message>
        <source>洁净洗衣</source>
        <translation>Clean Laundry</translation>
    </message>
    <message>
        <source>活期利息</source>
        <translation>Account interest</translation>
    </message>
    <message>
        <source>清和茶庄</source>
        <translation>Qinghe Tea House</translation>
    </message>
    <message>
        <source>火车站售票处</source>
        <translation>Station ticket office</translation>
    </message>
    <message>
        <source>牧歌奶站</source>
        <translation>Pastoral Dairy</translation>
    </message>
    <message>
        <source>白塔口腔</source>
        <translation>White Tower Dental</translation>
    </message>
    <message>
        <source>百姓服装</source>
        <translation>Everyday Clothes</translation>
    </message>
    <message>
        <source>省按摩学校</source>
        <translation>Provincial Massage School</translation>
    </message>
    <message>
        <source>社区心理服务站</source>
        <translation>Community Counselling</translation>
    </message>
    <message>
        <source>社区食堂</source>
        <translation>Community Canteen</translation>
    </message>
    <message>
        <source>老味道饭馆</source>
        <translation>Old Taste Restaurant</translation>
    </message>
    <message>
        <source>老街理发</source>
        <translation>Old Street Barber</translation>
    </message>
    <message>
        <source>耳边听书</source>
        <translation>By-Ear Audiobooks</translation>
    </message>
    <message>
        <source>自助取款机</source>
        <translation>Cash machine</translation>
    </message>
    <message>
        <source>舒康用品</source>
        <translation>Shukang Supplies</translation>
    </message>
    <message>
        <source>蓝岸服饰</source>
        <translation>Blue Shore Clothing</translation>
    </message>
    <message>
        <source>蓝点软件</source>
        <translation>Blue Dot Software</translation>
    </message>
    <message>
        <source>街角便利店</source>
        <translation>Corner Store</translation>
    </message>
    <message>
        <source>西门菜市场</source>
        <translation>West Gate Market</translation>
    </message>
    <message>
        <source>跃动健身</source>
        <translation>Yuedong Fitness</translation>
    </message>
    <message>
        <source>轻骑单车</source>
        <translation>Light Bikes</translation>
    </message>
    <message>
        <source>远山旅行</source>
        <translation>Far Hills Travel</translation>
    </message>
    <message>
        <source>远山旅行社</source>
        <translation>Far Hills Travel Agency</translation>
    </message>
    <message>
        <source>通达汽车</source>
        <translation>Tongda Cars</translation>
    </message>
    <message>
        <source>邻家超市</source>
        <translation>Neighbour Supermarket</translation>
    </message>
    <message>
        <source>铁路售票</source>
        <translation>Railway Tickets</translation>
    </message>
    <message>
        <source>锦园物业</source>
        <translation>Jinyuan Property</translation>
    </message>
    <message>
        <source>镇上面馆</source>
        <translation>Town Noodles</translation>
    </message>
    <message>
        <source>镇农产品收购点</source>
        <translation>Town Produce Buyer</translation>
    </message>
    <message>
        <source>镇粮站</source>
        <translation>Town Grain Station</translation>
    </message>
    <message>
        <source>镇药店</source>
        <translation>Town Pharmacy</translation>
    </message>
    <message>
        <source>镇集市</source>
        <translation>Town Market</translation>
    </message>
    <message>
        <source>长寿保健品</source>
        <translation>Longevity Health Goods</translation>
    </message>
    <message>
        <source>阳光物业</source>
        <translation>Sunshine Property</translation>
    </message>
    <message>
        <source>青柠数据</source>
        <translation>Lime Data</translation>
    </message>
    <message>
        <source>顺手搬家</source>
        <translation>Handy Movers</translation>
    </message>
    <message>
        <source>顺路加油站</source>
        <translation>On-the-Way Fuel</translation>
    </message>
    <message>
        <source>麦田面包</source>
        <translation>Wheatfield Bakery</translation>
    </message>
    <message>
        <source>银行利息</source>
        <translation>Bank interest</translation>
    </message>
    <message>
        <source>信用卡利息</source>
        <translation>Credit card interest</translation>
    </message>
    <message>
        <source>信用卡手续费</source>
        <translation>Credit card fees</translation>
    </message>
    <message>
        <source>积分兑换</source>
        <translation>Points rewards</translation>
    </message>
    <message>
        <source>贷款利息</source>
        <translation>Loan interest</translation>
    </message>
    <message>
        <source>贷款罚息</source>
        <translation>Loan penalty</translation>
    </message>
    <message>
        <source>小象稳健一号（模拟）</source>
        <translation>Xiaoxiang Steady 1 (simulated)</translation>
    </message>
    <message>
        <source>小象安心二号（模拟）</source>
        <translation>Xiaoxiang Calm 2 (simulated)</translation>
    </message>
    <message>
        <source>小象均衡三号（模拟）</source>
        <translation>Xiaoxiang Balanced 3 (simulated)</translation>
    </message>
    <message>
        <source>小象进取四号（模拟）</source>
        <translation>Xiaoxiang Growth 4 (simulated)</translation>
    </message>
    <message>
        <source>小象领先五号（模拟）</source>
        <translation>Xiaoxiang Leading 5 (simulated)</translation>
    </message>
    <message>
        <source>黄金（模拟）</source>
        <translation>Gold (simulated)</translation>
    </message>
    <message>
        <source>白银（模拟）</source>
        <translation>Silver (simulated)</translation>
    </message>
    <message>
        <source>上期结余</source>
        <translation>Balance brought forward</translation>
    </message>
    <message>
        <source>自动扣款</source>
        <translation>Direct debit</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>刷卡消费</source>
        <translation>Card payment</translation>
    </message>
    <message>
        <source>扫码支付</source>
        <translation>Code payment</translation>
    </message>
    <message>
        <source>助农取款</source>
        <translation>Village cash point</translation>
    </message>
    <message>
        <source>自助设备</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>扫码收款</source>
        <translation>Paid by code</translation>
    </message>
    <message>
        <source>网上银行</source>
        <translation>Online banking</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>代发</source>
        <translation>Paid in for you</translation>
    </message>
    <message>
        <source>网点柜台</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>快捷支付</source>
        <translation>Quick pay</translation>
    </message>
    <message>
        <source>跨行转入</source>
        <translation>From another bank</translation>
    </message>
    <message>
        <source>手机银行</source>
        <translation>Mobile banking</translation>
    </message>
    <message>
        <source>存款理财</source>
        <translation>Savings and investing</translation>
    </message>
    <message>
        <source>生活缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>贷款</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>丧葬补助</source>
        <translation>Funeral grant</translation>
    </message>
    <message>
        <source>丧葬费</source>
        <translation>Funeral costs</translation>
    </message>
    <message>
        <source>中秋</source>
        <translation>Mid-Autumn</translation>
    </message>
    <message>
        <source>中秋礼品</source>
        <translation>Mid-Autumn gifts</translation>
    </message>
    <message>
        <source>买电脑</source>
        <translation>For a computer</translation>
    </message>
    <message>
        <source>买菜</source>
        <translation>Groceries</translation>
    </message>
    <message>
        <source>代买东西</source>
        <translation>Bought for others</translation>
    </message>
    <message>
        <source>优抚金</source>
        <translation>Veteran’s allowance</translation>
    </message>
    <message>
        <source>住宿费</source>
        <translation>Lodging</translation>
    </message>
    <message>
        <source>住院押金</source>
        <translation>Hospital deposit</translation>
    </message>
    <message>
        <source>住院费</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>便利店</source>
        <translation>Corner store</translation>
    </message>
    <message>
        <source>保健品</source>
        <translation>Health goods</translation>
    </message>
    <message>
        <source>借款</source>
        <translation>Money lent</translation>
    </message>
    <message>
        <source>停车费</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>健身卡</source>
        <translation>Gym card</translation>
    </message>
    <message>
        <source>先用着</source>
        <translation>To tide you over</translation>
    </message>
    <message>
        <source>八一慰问</source>
        <translation>Army Day gift</translation>
    </message>
    <message>
        <source>公交</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>公交卡充值</source>
        <translation>Bus card top-up</translation>
    </message>
    <message>
        <source>公积金提取</source>
        <translation>Housing fund</translation>
    </message>
    <message>
        <source>兴趣班</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>养老金</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>农机费</source>
        <translation>Farm machinery</translation>
    </message>
    <message>
        <source>加油</source>
        <translation>Fuel</translation>
    </message>
    <message>
        <source>助视器</source>
        <translation>Sight aid</translation>
    </message>
    <message>
        <source>劳务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>医保报销</source>
        <translation>Health insurance refund</translation>
    </message>
    <message>
        <source>医保缴费</source>
        <translation>Health insurance</translation>
    </message>
    <message>
        <source>午餐</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>单车</source>
        <translation>Bike</translation>
    </message>
    <message>
        <source>卖粮款</source>
        <translation>Grain sold</translation>
    </message>
    <message>
        <source>卖菜款</source>
        <translation>Vegetables sold</translation>
    </message>
    <message>
        <source>卖车款</source>
        <translation>Car sold</translation>
    </message>
    <message>
        <source>压岁钱</source>
        <translation>New Year money</translation>
    </message>
    <message>
        <source>取现</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>听书会员</source>
        <translation>Audiobooks</translation>
    </message>
    <message>
        <source>咖啡</source>
        <translation>Coffee</translation>
    </message>
    <message>
        <source>咨询费</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>国庆节</source>
        <translation>National Day</translation>
    </message>
    <message>
        <source>图书</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>地铁</source>
        <translation>Metro</translation>
    </message>
    <message>
        <source>外卖</source>
        <translation>Takeaway</translation>
    </message>
    <message>
        <source>外卖结算</source>
        <translation>Takeaway takings</translation>
    </message>
    <message>
        <source>奖学金</source>
        <translation>Scholarship</translation>
    </message>
    <message>
        <source>学费</source>
        <translation>Tuition</translation>
    </message>
    <message>
        <source>安家费</source>
        <translation>Settling in</translation>
    </message>
    <message>
        <source>家教费</source>
        <translation>Tutoring</translation>
    </message>
    <message>
        <source>家用</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>宽带费</source>
        <translation>Broadband</translation>
    </message>
    <message>
        <source>小卖部</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>小吃</source>
        <translation>Snacks</translation>
    </message>
    <message>
        <source>工资</source>
        <translation>Salary</translation>
    </message>
    <message>
        <source>年终奖</source>
        <translation>Year-end bonus</translation>
    </message>
    <message>
        <source>年货</source>
        <translation>New Year shopping</translation>
    </message>
    <message>
        <source>年货团购</source>
        <translation>New Year group order</translation>
    </message>
    <message>
        <source>慰问</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>房租</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>房贷</source>
        <translation>Housing loan</translation>
    </message>
    <message>
        <source>手术费</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>打车</source>
        <translation>Taxi</translation>
    </message>
    <message>
        <source>换卡工本费</source>
        <translation>New card fee</translation>
    </message>
    <message>
        <source>推拿收款</source>
        <translation>Massage takings</translation>
    </message>
    <message>
        <source>提前还贷</source>
        <translation>Early loan repayment</translation>
    </message>
    <message>
        <source>搬家费</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>文具</source>
        <translation>Stationery</translation>
    </message>
    <message>
        <source>旅游</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>早点</source>
        <translation>Breakfast</translation>
    </message>
    <message>
        <source>早餐</source>
        <translation>Breakfast</translation>
    </message>
    <message>
        <source>春节</source>
        <translation>Spring Festival</translation>
    </message>
    <message>
        <source>春节慰问</source>
        <translation>Spring Festival gift</translation>
    </message>
    <message>
        <source>暖气费</source>
        <translation>Heating</translation>
    </message>
    <message>
        <source>有线电视费</source>
        <translation>Cable TV</translation>
    </message>
    <message>
        <source>残疾人补贴</source>
        <translation>Disability allowance</translation>
    </message>
    <message>
        <source>母婴用品</source>
        <translation>Baby goods</translation>
    </message>
    <message>
        <source>水果</source>
        <translation>Fruit</translation>
    </message>
    <message>
        <source>水费</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>洗涤费</source>
        <translation>Laundry</translation>
    </message>
    <message>
        <source>洗衣机</source>
        <translation>Washing machine</translation>
    </message>
    <message>
        <source>活动费</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>涉案资金返还</source>
        <translation>Money returned by the police</translation>
    </message>
    <message>
        <source>火车票</source>
        <translation>Train ticket</translation>
    </message>
    <message>
        <source>燃气费</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>物业费</source>
        <translation>Property fee</translation>
    </message>
    <message>
        <source>理发</source>
        <translation>Haircut</translation>
    </message>
    <message>
        <source>生日快乐</source>
        <translation>Happy birthday</translation>
    </message>
    <message>
        <source>生活费</source>
        <translation>Living costs</translation>
    </message>
    <message>
        <source>生育津贴</source>
        <translation>Maternity pay</translation>
    </message>
    <message>
        <source>电冰箱</source>
        <translation>Fridge</translation>
    </message>
    <message>
        <source>电动三轮车</source>
        <translation>Electric tricycle</translation>
    </message>
    <message>
        <source>电影票</source>
        <translation>Cinema</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>电视机</source>
        <translation>Television</translation>
    </message>
    <message>
        <source>电费</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>看病</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>社保</source>
        <translation>Social insurance</translation>
    </message>
    <message>
        <source>种子化肥</source>
        <translation>Seed and fertiliser</translation>
    </message>
    <message>
        <source>种粮补贴</source>
        <translation>Grain subsidy</translation>
    </message>
    <message>
        <source>税款</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>空调</source>
        <translation>Air conditioner</translation>
    </message>
    <message>
        <source>端午福利</source>
        <translation>Dragon Boat gift</translation>
    </message>
    <message>
        <source>结息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>绩效</source>
        <translation>Performance pay</translation>
    </message>
    <message>
        <source>网购</source>
        <translation>Online shopping</translation>
    </message>
    <message>
        <source>聚餐</source>
        <translation>Dinner together</translation>
    </message>
    <message>
        <source>茶叶</source>
        <translation>Tea</translation>
    </message>
    <message>
        <source>药费</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>衣服</source>
        <translation>Clothes</translation>
    </message>
    <message>
        <source>装修款</source>
        <translation>Renovation</translation>
    </message>
    <message>
        <source>视频会员</source>
        <translation>Video subscription</translation>
    </message>
    <message>
        <source>订奶</source>
        <translation>Milk</translation>
    </message>
    <message>
        <source>诊费</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>话费</source>
        <translation>Phone bill</translation>
    </message>
    <message>
        <source>读屏软件</source>
        <translation>Screen reader</translation>
    </message>
    <message>
        <source>购车款</source>
        <translation>Car bought</translation>
    </message>
    <message>
        <source>赶集</source>
        <translation>Market day</translation>
    </message>
    <message>
        <source>超市购物</source>
        <translation>Supermarket</translation>
    </message>
    <message>
        <source>车费</source>
        <translation>Fares</translation>
    </message>
    <message>
        <source>车险</source>
        <translation>Car insurance</translation>
    </message>
    <message>
        <source>转存</source>
        <translation>Put by</translation>
    </message>
    <message>
        <source>还款</source>
        <translation>Repayment</translation>
    </message>
    <message>
        <source>进货</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>采购</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>重阳节</source>
        <translation>Double Ninth</translation>
    </message>
    <message>
        <source>重阳节慰问</source>
        <translation>Double Ninth gift</translation>
    </message>
    <message>
        <source>销售收款</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>门诊费</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>零花钱</source>
        <translation>Pocket money</translation>
    </message>
    <message>
        <source>音乐会员</source>
        <translation>Music subscription</translation>
    </message>
    <message>
        <source>餐费</source>
        <translation>Meals</translation>
    </message>
    <message>
        <source>香烟收款</source>
        <translation>Tobacco sales</translation>
    </message>
    <message>
        <source>高龄津贴</source>
        <translation>Old-age allowance</translation>
    </message>
    <message>
        <source>鸡蛋款</source>
        <translation>Eggs sold</translation>
    </message>
    <message>
        <source>鸡饲料</source>
        <translation>Chicken feed</translation>
    </message>
    <message>
        <source>定期到期</source>
        <translation>Deposit matured</translation>
    </message>
    <message>
        <source>转存定期</source>
        <translation>Into a deposit</translation>
    </message>
    <message>
        <source>定期转活期</source>
        <translation>Deposit paid out</translation>
    </message>
    <message>
        <source>定期利息</source>
        <translation>Deposit interest</translation>
    </message>
    <message>
        <source>活期结息</source>
        <translation>Account interest</translation>
    </message>
    <message>
        <source>理财</source>
        <translation>Investing</translation>
    </message>
    <message>
        <source>贵金属</source>
        <translation>Precious metal</translation>
    </message>
    <message>
        <source>话费充值</source>
        <translation>Phone top-up</translation>
    </message>
    <message>
        <source>信用卡还款</source>
        <translation>Card repayment</translation>
    </message>
    <message>
        <source>消费</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>归还贷款本金</source>
        <translation>Loan principal</translation>
    </message>
    <message>
        <source>贷款发放</source>
        <translation>Loan paid out</translation>
    </message>
    <message>
        <source>分期还款</source>
        <translation>Instalment</translation>
    </message>
    <message>
        <source>分期手续费</source>
        <translation>Instalment fee</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>违约金</source>
        <translation>Late fee</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>这笔转账已取消，钱没有转出</source>
        <translation>The transfer is cancelled, no money was sent</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>按对密码以后，银行给这台设备配一把安全钥匙，证明是您本人在转。</source>
        <translation>After the right PIN the bank gives this device a security key, which proves that it is you who sends.</translation>
    </message>
    <message>
        <source>按对密码以后，用这台设备上您的安全钥匙，证明是您本人在转。</source>
        <translation>After the right PIN your security key on this device proves that it is you who sends.</translation>
    </message>
    <message>
        <source>加上这一笔，您今天一共转出{total}，超过了{limit}。</source>
        <translation>With this one you send {total} today, which is above {limit}. </translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>没有办成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{title}，{amount}</source>
        <translation>{title}, {amount}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>只一次</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>现在是{names}</source>
        <translation>Now: {names}</translation>
    </message>
    <message>
        <source>{n}次</source>
        <translation>{n} times</translation>
    </message>
    <message>
        <source>第一次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>设好了</source>
        <translation>All set</translation>
    </message>
    <message>
        <source>下次{time}转出。到时账上要有钱。</source>
        <translation>Next on {time}. The money must be in your account then.</translation>
    </message>
    <message>
        <source>定时转账</source>
        <translation>Standing order</translation>
    </message>
    <message>
        <source>确认设置</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>到了日子会自动转出，不再问您。随时可以暂停或取消。</source>
        <translation>On its day it is sent without asking again. You can pause or cancel at any time.</translation>
    </message>
    <message>
        <source>取消这个定时转账</source>
        <translation>Cancel this standing order</translation>
    </message>
    <message>
        <source>还没有确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有设成</source>
        <translation>Not set up</translation>
    </message>
    <message>
        <source>每月{day}日</source>
        <translation>Monthly on day {day}</translation>
    </message>
    <message>
        <source>每周一次，{weekday}</source>
        <translation>Every week, {weekday}</translation>
    </message>
    <message>
        <source>每天一次</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>只转一次</source>
        <translation>Once only</translation>
    </message>
    <message>
        <source>定时转账，共{n}个</source>
        <translation>Standing orders, {n} in all</translation>
    </message>
    <message>
        <source>转给{who}</source>
        <translation>To {who}</translation>
    </message>
    <message>
        <source>{said}，{state}</source>
        <translation>{said}, {state}</translation>
    </message>
    <message>
        <source>下次{time}</source>
        <translation>Next {time}</translation>
    </message>
    <message>
        <source>转给{who}，{amount}，{how_often}，{state}</source>
        <translation>To {who}, {amount}, {how_often}, {state}</translation>
    </message>
    <message>
        <source>已转出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>{day}，{outcome}</source>
        <translation>{day}, {outcome}</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>卡号末四位</source>
        <translation>Card ending</translation>
    </message>
    <message>
        <source>多久一次</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>转多少次</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>暂停定时转账</source>
        <translation>Pause standing order</translation>
    </message>
    <message>
        <source>确认暂停</source>
        <translation>Confirm pause</translation>
    </message>
    <message>
        <source>暂停以后到了日子也不会转，错过的不补。随时可以继续。</source>
        <translation>While paused nothing is sent, and missed dates are not made up. You can resume at any time.</translation>
    </message>
    <message>
        <source>到了日子也不会转，钱还在您账上。</source>
        <translation>Nothing is sent on its dates; the money stays in your account.</translation>
    </message>
    <message>
        <source>继续定时转账</source>
        <translation>Resume standing order</translation>
    </message>
    <message>
        <source>确认继续</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>已继续</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>以后没有要转的日子了，已经结束。</source>
        <translation>There are no more dates; it has ended.</translation>
    </message>
    <message>
        <source>下次{time}转出。</source>
        <translation>Next on {time}.</translation>
    </message>
    <message>
        <source>取消定时转账</source>
        <translation>Cancel standing order</translation>
    </message>
    <message>
        <source>确认取消</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>取消以后不能恢复，要用得重新设一个。已经转出的不受影响。</source>
        <translation>It cannot be brought back; set up a new one if you need it. What was sent stays sent.</translation>
    </message>
    <message>
        <source>以后不会再转了。</source>
        <translation>Nothing more will be sent.</translation>
    </message>
</context>
<context>
    <name>payee</name>
    <message>
        <source>女儿</source>
        <translation>Daughter</translation>
    </message>
    <message>
        <source>儿子</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>老伴</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>亲戚</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>朋友</source>
        <translation>Friend</translation>
    </message>
    <message>
        <source>邻居</source>
        <translation>Neighbour</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>卡号</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>称呼</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>添加收款人</source>
        <translation>Add payee</translation>
    </message>
    <message>
        <source>确认添加</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>请核对姓名和卡号。有人催您加陌生账户，多半是骗子。</source>
        <translation>Check name and number. Somebody who hurries you to add a stranger&apos;s account is probably a scammer.</translation>
    </message>
    <message>
        <source>添加好了</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>在收款人名单里可以找到，也可以对小象说名字转账。</source>
        <translation>You find them in the list of payees, and can say their name to the assistant.</translation>
    </message>
</context>
<context>
    <name>payees</name>
    <message>
        <source>{bank} 尾号{tail}</source>
        <translation>{bank} ending {tail}</translation>
    </message>
    <message>
        <source>{who}，{bank}，尾号{tail}</source>
        <translation>{who}, {bank}, ending {tail}</translation>
    </message>
    <message>
        <source>{who}，{bank}，卡号末四位 {tail}</source>
        <translation>{who}, {bank}, card ending {tail}</translation>
    </message>
    <message>
        <source>不再把{who}排在前面</source>
        <translation>Do not put {who} first</translation>
    </message>
    <message>
        <source>把{who}排在前面</source>
        <translation>Put {who} first</translation>
    </message>
    <message>
        <source>把{who}往上移</source>
        <translation>Move {who} up</translation>
    </message>
    <message>
        <source>收款人，共{n}位</source>
        <translation>Payees, {n} in all</translation>
    </message>
    <message>
        <source>家人</source>
        <translation>家人</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message>
        <source>小屏 360×800</source>
        <translation>Small 360×800</translation>
    </message>
    <message>
        <source>常见 390×844</source>
        <translation>Usual 390×844</translation>
    </message>
    <message>
        <source>大屏 412×915</source>
        <translation>Large 412×915</translation>
    </message>
    <message>
        <source>平板 800×1280</source>
        <translation>Tablet 800×1280</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>正在转账，请稍等</source>
        <translation>Sending, one moment</translation>
    </message>
    <message>
        <source>正在办理，请稍等</source>
        <translation>Working, please wait</translation>
    </message>
    <message>
        <source>已输入{n}位</source>
        <translation>{n} digits entered</translation>
    </message>
    <message>
        <source>正在核对，请稍等</source>
        <translation>Checking, please wait</translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>用掉积分</source>
        <translation>Points used</translation>
    </message>
    <message>
        <source>换完还剩</source>
        <translation>Points left</translation>
    </message>
    <message>
        <source>换{name}</source>
        <translation>{name} for points</translation>
    </message>
    <message>
        <source>确认兑换</source>
        <translation>Use the points</translation>
    </message>
    <message>
        <source>换了以后不能退。</source>
        <translation>This cannot be taken back.</translation>
    </message>
    <message>
        <source>{amount} 已经到您的信用卡上。</source>
        <translation>{amount} is on your credit card.</translation>
    </message>
    <message>
        <source>记下了。这里的礼品是模拟的，不会真的寄来。</source>
        <translation>Noted. Goods here are simulated; nothing is really sent.</translation>
    </message>
    <message>
        <source>兑换好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>今年没有要到期的积分</source>
        <translation>No points end this year</translation>
    </message>
    <message>
        <source>{points} 用到 {day} 为止</source>
        <translation>{points} can be used until {day}</translation>
    </message>
    <message>
        <source>现在有的积分{n}分，{expiry}</source>
        <translation>Points you have: {n}, {expiry}</translation>
    </message>
    <message>
        <source>积分记录，一共{n}条</source>
        <translation>Points history, {n} lines</translation>
    </message>
    <message>
        <source>刷卡得的</source>
        <translation>From purchases</translation>
    </message>
    <message>
        <source>换东西用掉</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>到期没用</source>
        <translation>Ended unused</translation>
    </message>
    <message>
        <source>信用卡还款金10元</source>
        <translation>10 yuan onto the credit card</translation>
    </message>
    <message>
        <source>信用卡还款金50元</source>
        <translation>50 yuan onto the credit card</translation>
    </message>
    <message>
        <source>鸡蛋30枚</source>
        <translation>30 eggs</translation>
    </message>
    <message>
        <source>东北大米5公斤</source>
        <translation>5 kg of rice</translation>
    </message>
    <message>
        <source>带灯放大镜</source>
        <translation>Magnifier with light</translation>
    </message>
    <message>
        <source>保温杯</source>
        <translation>Thermos cup</translation>
    </message>
    <message>
        <source>语音血压计</source>
        <translation>Talking blood-pressure meter</translation>
    </message>
    <message>
        <source>{n}分</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>还差 {points}</source>
        <translation>{points} missing</translation>
    </message>
    <message>
        <source>积分够了，可以换</source>
        <translation>Enough points</translation>
    </message>
    <message>
        <source>{name}，要{price}，{detail}</source>
        <translation>{name}, {price}, {detail}</translation>
    </message>
    <message>
        <source>{when}，{name}，多了{points}，一共{balance}</source>
        <translation>{when}, {name}, {points} more, {balance} in all</translation>
    </message>
    <message>
        <source>{when}，{name}，少了{points}，还有{balance}</source>
        <translation>{when}, {name}, {points} less, {balance} left</translation>
    </message>
</context>
<context>
    <name>questionnaire</name>
    <message>
        <source>您家里一年的收入大约是多少？</source>
        <translation>About how much does your household earn in a year?</translation>
    </message>
    <message>
        <source>五万元以下</source>
        <translation>Less than 50,000 yuan</translation>
    </message>
    <message>
        <source>五万到二十万元</source>
        <translation>50,000 to 200,000 yuan</translation>
    </message>
    <message>
        <source>二十万到五十万元</source>
        <translation>200,000 to 500,000 yuan</translation>
    </message>
    <message>
        <source>五十万元以上</source>
        <translation>More than 500,000 yuan</translation>
    </message>
    <message>
        <source>打算拿出多少积蓄来投资？</source>
        <translation>How much of your savings would you invest?</translation>
    </message>
    <message>
        <source>一成以内</source>
        <translation>Up to a tenth</translation>
    </message>
    <message>
        <source>一成到三成</source>
        <translation>A tenth to three tenths</translation>
    </message>
    <message>
        <source>三成到五成</source>
        <translation>Three tenths to a half</translation>
    </message>
    <message>
        <source>一半以上</source>
        <translation>More than half</translation>
    </message>
    <message>
        <source>您以前买过哪些？</source>
        <translation>What have you bought before?</translation>
    </message>
    <message>
        <source>只存过钱，买过国债</source>
        <translation>Only deposits and treasury bonds</translation>
    </message>
    <message>
        <source>买过银行理财</source>
        <translation>Wealth products of a bank</translation>
    </message>
    <message>
        <source>买过基金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>买过股票、黄金，五年以上</source>
        <translation>Shares or gold, for over five years</translation>
    </message>
    <message>
        <source>这笔钱多久以后要用？</source>
        <translation>When will you need this money?</translation>
    </message>
    <message>
        <source>随时可能要用</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>一年以内</source>
        <translation>Within a year</translation>
    </message>
    <message>
        <source>一到三年</source>
        <translation>In one to three years</translation>
    </message>
    <message>
        <source>三年以后</source>
        <translation>After three years</translation>
    </message>
    <message>
        <source>如果投的钱少了，您能接受少多少？</source>
        <translation>If the money became less, how much less could you accept?</translation>
    </message>
    <message>
        <source>一分钱都不能少</source>
        <translation>Not a cent less</translation>
    </message>
    <message>
        <source>少百分之五以内</source>
        <translation>Up to 5 percent</translation>
    </message>
    <message>
        <source>少百分之二十以内</source>
        <translation>Up to 20 percent</translation>
    </message>
    <message>
        <source>少一半也能接受</source>
        <translation>Even half</translation>
    </message>
    <message>
        <source>买的理财跌了一成，您会怎么办？</source>
        <translation>If a product fell by a tenth, what would you do?</translation>
    </message>
    <message>
        <source>睡不着觉，马上全部取出来</source>
        <translation>Lose sleep and take everything out at once</translation>
    </message>
    <message>
        <source>取出一部分</source>
        <translation>Take some out</translation>
    </message>
    <message>
        <source>再等等看</source>
        <translation>Wait and see</translation>
    </message>
    <message>
        <source>不担心</source>
        <translation>Not worry</translation>
    </message>
    <message>
        <source>这笔钱是做什么用的？</source>
        <translation>What is this money for?</translation>
    </message>
    <message>
        <source>看病、养老、日常开销</source>
        <translation>Health, old age, daily expenses</translation>
    </message>
    <message>
        <source>给孩子，或者以后买大件</source>
        <translation>For the children or a large purchase later</translation>
    </message>
    <message>
        <source>闲钱，想多一点收益</source>
        <translation>Spare money that should earn a little more</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>朗读记录没有存下来</source>
        <translation>The transcript could not be kept</translation>
    </message>
    <message>
        <source>朗读记录存好了：{name}</source>
        <translation>Transcript kept: {name}</translation>
    </message>
    <message>
        <source>发现读屏软件，内置朗读已关闭</source>
        <translation>A screen reader was found; the built-in one is now off</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>存好了，在“文档”里的“{folder}”文件夹。</source>
        <translation>Saved in the folder “{folder}” in Documents.</translation>
    </message>
    <message>
        <source>存好了，在“{folder}”文件夹。</source>
        <translation>Saved in the folder “{folder}”.</translation>
    </message>
    <message>
        <source>{year}年{moment}</source>
        <translation>{moment} {year}</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>To account</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>转账回单，这一页{n}张</source>
        <translation>Receipts, {n} on this page</translation>
    </message>
    <message>
        <source>转账回单，转给{who}，{amount}，交易成功</source>
        <translation>Receipt, to {who}, {amount}, completed</translation>
    </message>
    <message>
        <source>{day} ・ 尾号{tail}</source>
        <translation>{day} ・ ending {tail}</translation>
    </message>
    <message>
        <source>{day}，转给{who}，尾号{tail}，{amount}，看回单</source>
        <translation>{day}, to {who}, ending {tail}, {amount}, see receipt</translation>
    </message>
    <message>
        <source>到账时间</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>转出时间</source>
        <translation>Sent at</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>回单编号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
    </message>
    <message>
        <source>电子回单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>小象银行是虚构的银行，这张回单只用于演示和研究。</source>
        <translation>Xiaoxiang Bank is fictional; this receipt is for demonstration and research only.</translation>
    </message>
    <message>
        <source>小象银行 电子回单 专用章</source>
        <translation>Xiaoxiang Bank receipt seal</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <source>第{number}个任务：账上的每一分钱都和记录的一样</source>
        <translation>Task {number}: every fen in the bank is as recorded</translation>
    </message>
    <message>
        <source>第{number}个任务：没有记下结果，比不了</source>
        <translation>Task {number}: its end was not recorded, nothing to compare</translation>
    </message>
    <message>
        <source>第{number}个任务：和记录的不一样</source>
        <translation>Task {number}: not as recorded</translation>
    </message>
    <message>
        <source>第{number}个任务，共{count}个
条件：{condition}
任务：{task}</source>
        <translation>Task {number} of {count}
Condition: {condition}
Task: {task}</translation>
    </message>
    <message>
        <source>速度：{factor}倍</source>
        <translation>Speed: {factor}×</translation>
    </message>
    <message>
        <source>放到 {now}，共 {whole}</source>
        <translation>{now} of {whole}</translation>
    </message>
    <message>
        <source>按了“{target}”</source>
        <translation>Pressed “{target}”</translation>
    </message>
    <message>
        <source>按了一下空的地方</source>
        <translation>Pressed where nothing can be pressed</translation>
    </message>
    <message>
        <source>划了一下</source>
        <translation>Swiped</translation>
    </message>
    <message>
        <source>滚动了页面</source>
        <translation>Scrolled the page</translation>
    </message>
    <message>
        <source>按了一个密码键</source>
        <translation>Pressed a PIN key</translation>
    </message>
    <message>
        <source>输入：{text}</source>
        <translation>Typed: {text}</translation>
    </message>
    <message>
        <source>按键：{key}</source>
        <translation>Key: {key}</translation>
    </message>
    <message>
        <source>键盘到了别处</source>
        <translation>The keyboard went elsewhere</translation>
    </message>
    <message>
        <source>研究人员替参加者说：{text}</source>
        <translation>The researcher said in the participant&apos;s place: {text}</translation>
    </message>
    <message>
        <source>说：{text}</source>
        <translation>Said: {text}</translation>
    </message>
    <message>
        <source>没有听见说话</source>
        <translation>Nothing was heard</translation>
    </message>
    <message>
        <source>没有再听下去</source>
        <translation>Listening ended by itself</translation>
    </message>
    <message>
        <source>助手想好了</source>
        <translation>The assistant has an answer</translation>
    </message>
    <message>
        <source>助手说完了</source>
        <translation>The assistant has finished speaking</translation>
    </message>
    <message>
        <source>连点两下，按下</source>
        <translation>Double tap: pressed</translation>
    </message>
    <message>
        <source>读屏轻扫</source>
        <translation>Screen reader swipe</translation>
    </message>
    <message>
        <source>网络断开{seconds}秒</source>
        <translation>Network gone for {seconds} s</translation>
    </message>
    <message>
        <source>银行先推荐了另一个人</source>
        <translation>The bank suggests another person first</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>转账成功</source>
        <translation>Transfer sent</translation>
    </message>
    <message>
        <source>还没有转出</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>转账没有成功</source>
        <translation>Transfer not sent</translation>
    </message>
    <message>
        <source>已取消转账</source>
        <translation>Transfer cancelled</translation>
    </message>
    <message>
        <source>转账已过期</source>
        <translation>Transfer lapsed</translation>
    </message>
    <message>
        <source>{time}转出</source>
        <translation>Sent {time}</translation>
    </message>
    <message>
        <source>先和家人商量</source>
        <translation>Ask your family first</translation>
    </message>
    <message>
        <source>已向{who}转出{amount}</source>
        <translation>{amount} sent to {who}</translation>
    </message>
    <message>
        <source>钱没有转出，还在您账上。请给家人打个电话，商量好了再转。</source>
        <translation>No money was sent; it is still in your account. Call your family and send it once you agree.</translation>
    </message>
    <message>
        <source>钱没有转出，还在您账上。</source>
        <translation>No money was sent, it is still in your account.</translation>
    </message>
    <message>
        <source>已经请家人确认，家人同意后才会转出。钱还在您账上，专门留着转这一笔。</source>
        <translation>A family member has been asked and must agree before it is sent. The money is still in your account, kept for this transfer alone.</translation>
    </message>
    <message>
        <source>正在等着转出。钱还在您账上，专门留着转这一笔。</source>
        <translation>It waits to be sent. The money is still in your account, kept for this transfer alone.</translation>
    </message>
    <message>
        <source>{time}转出。在那以前钱还在您账上，专门留着转这一笔。</source>
        <translation>It is sent at {time}. Until then the money is still in your account, kept for this transfer alone.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>还有不到1分钟，这笔转账就作废了，钱不会转出。</source>
        <translation>Less than a minute left: then this transfer lapses and no money moves.</translation>
    </message>
    <message>
        <source>按密码以后等24小时才转出，这期间可以撤回。</source>
        <translation>After the PIN it waits 24 hours, and you can withdraw it until then.</translation>
    </message>
    <message>
        <source>向{who}转{amount}，{bank}尾号{tail}，从{account}尾号{from_tail}转出</source>
        <translation>{amount} to {who}, {bank} ending {tail}, from {account} ending {from_tail}</translation>
    </message>
    <message>
        <source>{transfer}，{arrival}</source>
        <translation>{transfer}, {arrival}</translation>
    </message>
</context>
<context>
    <name>risk</name>
    <message>
        <source>转给 {who}</source>
        <translation>To {who}</translation>
    </message>
    <message>
        <source>转给{who}，{amount}</source>
        <translation>To {who}, {amount}</translation>
    </message>
    <message>
        <source>先别急，再看一看</source>
        <translation>Take another look</translation>
    </message>
    <message>
        <source>这笔转账要等24小时</source>
        <translation>This transfer waits 24 hours</translation>
    </message>
    <message>
        <source>这笔转账不能转</source>
        <translation>This transfer cannot be sent</translation>
    </message>
    <message>
        <source>银行替您检查过，觉得有几处要当心。钱还在您账上。</source>
        <translation>The bank has checked this and asks you to be careful. The money is still in your account.</translation>
    </message>
    <message>
        <source>这笔转账看起来有危险。确认以后要等满24小时才会转出，这期间您随时可以撤回。</source>
        <translation>This looks dangerous. Once confirmed it waits 24 hours, and you can withdraw it until then.</translation>
    </message>
    <message>
        <source>为了保护您的钱，银行不会转出这一笔。钱还在您账上。</source>
        <translation>To protect your money the bank does not send this. The money is still in your account.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>延时24小时</source>
        <translation>Wait 24 hours</translation>
    </message>
    <message>
        <source>联系家人</source>
        <translation>Call family</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>我认识对方，也清楚这笔钱的用处</source>
        <translation>I know them, and what the money is for</translation>
    </message>
    <message>
        <source>过24小时才转出，这期间可以撤回</source>
        <translation>Sent after 24 hours, can be withdrawn until then</translation>
    </message>
    <message>
        <source>先不转，打电话问问家里人</source>
        <translation>Do not send yet, call family first</translation>
    </message>
    <message>
        <source>不转了，钱一分不动</source>
        <translation>Do not send, nothing moves</translation>
    </message>
    <message>
        <source>按密码以后，家人同意了才会转出</source>
        <translation>After the PIN it is sent only if they agree</translation>
    </message>
    <message>
        <source>现在有人正在看您的屏幕。屏幕共享的时候不能转账，请先结束共享。</source>
        <translation>Somebody is watching your screen. Nothing can be sent while it is shared; end the sharing first.</translation>
    </message>
    <message>
        <source>这个收款账户已被公安机关或银行确认为诈骗账户，这笔钱不能转。</source>
        <translation>The police or the bank have confirmed this account as a scam&apos;s. This cannot be sent.</translation>
    </message>
    <message>
        <source>有客户举报过这个收款账户，说它骗过钱。</source>
        <translation>A customer has reported this account as a scam.</translation>
    </message>
    <message>
        <source>这是您第一次给对方转账，金额超过了5000元。</source>
        <translation>This is your first transfer to them, and it is above 5,000 yuan.</translation>
    </message>
    <message>
        <source>现在是深夜，骗子常在这个时候催人转账。</source>
        <translation>It is late at night, when scammers often hurry people.</translation>
    </message>
    <message>
        <source>这笔钱比您平时转的多得多，或者超过了余额的一半。</source>
        <translation>This is far more than you usually send, or more than half of your balance.</translation>
    </message>
    <message>
        <source>十分钟里您已经转了好几笔。</source>
        <translation>You have sent several transfers within ten minutes.</translation>
    </message>
    <message>
        <source>您在24小时内提前取出了定期存款，现在又要转出去。</source>
        <translation>You broke a deposit within the last 24 hours and are now sending the money away.</translation>
    </message>
    <message>
        <source>您写的或说的话，很像常见的骗局。</source>
        <translation>What you wrote or said sounds like a known scam.</translation>
    </message>
    <message>
        <source>您第一次给对方转账，备注又像常见的骗局。</source>
        <translation>This is your first transfer to them, and the note sounds like a known scam.</translation>
    </message>
    <message>
        <source>一天里要转出您大部分的存款，这笔钱先等24小时再转，您随时可以取消。</source>
        <translation>Most of your savings would leave within a day. This waits 24 hours, and you can cancel at any time.</translation>
    </message>
    <message>
        <source>这笔转账和您平时的习惯不一样。</source>
        <translation>This transfer is unlike what you usually do.</translation>
    </message>
    <message>
        <source>{label}，{detail}</source>
        <translation>{label}, {detail}</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>{text}，第{n}笔</source>
        <translation>{text}, number {n}</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>账户</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>交易密码</source>
        <translation>Payment PIN</translation>
    </message>
    <message>
        <source>转账限额</source>
        <translation>Transfer limits</translation>
    </message>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>风险提醒</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>都正常</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>有{n}项请您看看</source>
        <translation>{n} to look at</translation>
    </message>
    <message>
        <source>{name}，{state}</source>
        <translation>{name}, {state}</translation>
    </message>
    <message>
        <source>请看看：{sentence}</source>
        <translation>Please look: {sentence}</translation>
    </message>
    <message>
        <source>设备丢了，或被别人用过</source>
        <translation>Lost, or used by someone else</translation>
    </message>
    <message>
        <source>这台设备不再用了</source>
        <translation>This device is no longer used</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确认停用</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>确认办理</source>
        <translation>Get it</translation>
    </message>
    <message>
        <source>用来</source>
        <translation>For</translation>
    </message>
    <message>
        <source>确认换新</source>
        <translation>Renew it</translation>
    </message>
    <message>
        <source>换了新的安全钥匙</source>
        <translation>replaced by a new one</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>停用安全钥匙</source>
        <translation>Stop the security key</translation>
    </message>
    <message>
        <source>停用以后不能恢复，这台设备不能再转大额的钱。以后要用，得重新配一把。</source>
        <translation>This cannot be undone: this device can no longer make large transfers. You would need a new key.</translation>
    </message>
    <message>
        <source>安全钥匙停用了</source>
        <translation>Security key stopped</translation>
    </message>
    <message>
        <source>谁也不能再用它转钱。您的钱没有动。</source>
        <translation>Nobody can send money with it any more. Your money has not moved.</translation>
    </message>
    <message>
        <source>给这台设备配安全钥匙</source>
        <translation>Get a security key for this device</translation>
    </message>
    <message>
        <source>转大额的钱，证明是您本人</source>
        <translation>Proving that it is you who sends a large sum</translation>
    </message>
    <message>
        <source>安全钥匙配好了</source>
        <translation>Security key ready</translation>
    </message>
    <message>
        <source>换一把新的安全钥匙</source>
        <translation>Renew the security key</translation>
    </message>
    <message>
        <source>旧的马上停用，不能再用。</source>
        <translation>The old one stops at once and cannot be used again.</translation>
    </message>
    <message>
        <source>安全钥匙换好了</source>
        <translation>Security key renewed</translation>
    </message>
    <message>
        <source>能用到</source>
        <translation>Can be used until</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>{day}停用：{reason}</source>
        <translation>stopped {day}: {reason}</translation>
    </message>
    <message>
        <source>可以用</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>这台设备，可以用</source>
        <translation>This device, valid</translation>
    </message>
    <message>
        <source>{day}以前有效</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>过期了</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>{day}过期</source>
        <translation>expired {day}</translation>
    </message>
    <message>
        <source>安全钥匙，编号 {serial}，{state}，{detail}</source>
        <translation>Security key, number {serial}, {state}, {detail}</translation>
    </message>
    <message>
        <source>停用这把钥匙，编号 {serial}</source>
        <translation>Stop this key, number {serial}</translation>
    </message>
    <message>
        <source>还没有安全钥匙</source>
        <translation>No security key yet</translation>
    </message>
    <message>
        <source>单笔限额</source>
        <translation>Per transfer</translation>
    </message>
    <message>
        <source>每日限额</source>
        <translation>Per day</translation>
    </message>
    <message>
        <source>每年限额</source>
        <translation>Per year</translation>
    </message>
    <message>
        <source>一次最多转</source>
        <translation>A transfer</translation>
    </message>
    <message>
        <source>一天最多转</source>
        <translation>A day</translation>
    </message>
    <message>
        <source>每日次数</source>
        <translation>Transfers a day</translation>
    </message>
    <message>
        <source>一年最多转</source>
        <translation>A year</translation>
    </message>
    <message>
        <source>一次最多转的钱</source>
        <translation>Most per transfer</translation>
    </message>
    <message>
        <source>一天最多转的钱</source>
        <translation>Most per day</translation>
    </message>
    <message>
        <source>一天最多转的次数</source>
        <translation>Transfers a day</translation>
    </message>
    <message>
        <source>一年最多转的钱</source>
        <translation>Most per year</translation>
    </message>
    <message>
        <source>一次最多让转多少？</source>
        <translation>How much a transfer at most?</translation>
    </message>
    <message>
        <source>一天最多让转多少？</source>
        <translation>How much a day at most?</translation>
    </message>
    <message>
        <source>一天最多让转几次？</source>
        <translation>How many transfers a day at most?</translation>
    </message>
    <message>
        <source>一年最多让转多少？</source>
        <translation>How much a year at most?</translation>
    </message>
    <message>
        <source>{name}，{limit}，改一改</source>
        <translation>{name}, {limit}, change</translation>
    </message>
    <message>
        <source>今年已用{used}</source>
        <translation>used this year {used}</translation>
    </message>
    <message>
        <source>今天已用{used}</source>
        <translation>used today {used}</translation>
    </message>
    <message>
        <source>{name}，{limit}，{used}，改一改</source>
        <translation>{name}, {limit}, {used}, change</translation>
    </message>
    <message>
        <source>{n}次</source>
        <translation>{n} transfers</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>调高{name}</source>
        <translation>Raise: {name}</translation>
    </message>
    <message>
        <source>能转的越多，被骗的时候损失可能越大。有人催您调高，多半是骗子。</source>
        <translation>The more can be sent, the more can be lost to a scam. Whoever hurries you is probably a scammer.</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>从现在起，转账按新的数。</source>
        <translation>From now on the new limit applies.</translation>
    </message>
    <message>
        <source>改回原来的</source>
        <translation>Back to what it was</translation>
    </message>
    <message>
        <source>次</source>
        <translation>transfers</translation>
    </message>
    <message>
        <source>确认调高</source>
        <translation>Raise it</translation>
    </message>
    <message>
        <source>调低{name}</source>
        <translation>Lower: {name}</translation>
    </message>
    <message>
        <source>确认调低</source>
        <translation>Lower it</translation>
    </message>
    <message>
        <source>每天{limit}，今天已用{used}</source>
        <translation>{limit} a day, {used} used today</translation>
    </message>
    <message>
        <source>现在是{limit}</source>
        <translation>Now {limit}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>{name} 尾号{tail}</source>
        <translation>{name} ending {tail}</translation>
    </message>
    <message>
        <source>锁住这一个：{account}</source>
        <translation>Lock this one: {account}</translation>
    </message>
    <message>
        <source>打开这个锁：{account}</source>
        <translation>Open this lock: {account}</translation>
    </message>
    <message>
        <source>{account}，{state}</source>
        <translation>{account}, {state}</translation>
    </message>
    <message>
        <source>锁住的账户</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>锁住账户</source>
        <translation>Lock accounts</translation>
    </message>
    <message>
        <source>马上锁住</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>已经锁住</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>现在谁也不能用它转账、付款、刷卡、买理财、借钱。存进来的照收，约好自动扣的水电费和贷款照常扣。要打开，按您的密码。</source>
        <translation>Nobody can transfer, pay, buy, invest or borrow with it now. Money still comes in; agreed automatic bills and loan instalments are still paid. Your PIN unlocks it.</translation>
    </message>
    <message>
        <source>把锁打开</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>打开的账户</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>打开账户的锁</source>
        <translation>Unlock accounts</translation>
    </message>
    <message>
        <source>确认打开</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>打开以后，钱又能付出去。有人催您打开，多半是骗子，请先问问家人。</source>
        <translation>Unlocked, money can leave again. Whoever hurries you is probably a scammer; ask your family first.</translation>
    </message>
    <message>
        <source>已经打开</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>现在可以照常用了。</source>
        <translation>You can use it as usual now.</translation>
    </message>
    <message>
        <source>再锁上</source>
        <translation>Lock again</translation>
    </message>
    <message>
        <source>没有锁</source>
        <translation>Not locked</translation>
    </message>
    <message>
        <source>已锁住，从{moment}起</source>
        <translation>Locked since {moment}</translation>
    </message>
    <message>
        <source>已锁住，钱转不走</source>
        <translation>Locked: no money can be sent away</translation>
    </message>
    <message>
        <source>有账户锁住了</source>
        <translation>An account is locked</translation>
    </message>
    <message>
        <source>没有锁，可以照常用</source>
        <translation>Not locked, in use</translation>
    </message>
    <message>
        <source>打开要按密码，密码现在锁着。{moment}以后再来打开。</source>
        <translation>Opening it needs the PIN, and the PIN is locked now. Please open it after {moment}.</translation>
    </message>
    <message>
        <source>还没有设，请到柜台设</source>
        <translation>Not set; please set it at a branch</translation>
    </message>
    <message>
        <source>已锁住，{moment}以后再试</source>
        <translation>Locked; try again after {moment}</translation>
    </message>
    <message>
        <source>按错过，还可以试{n}次</source>
        <translation>Mistyped; {n} tries left</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日{hour}:{minute}</source>
        <translation>{month}-{day} {hour}:{minute}</translation>
    </message>
    <message>
        <source>请按现在的密码</source>
        <translation>Enter your present PIN</translation>
    </message>
    <message>
        <source>请按新密码，六个数字</source>
        <translation>Enter a new PIN, six digits</translation>
    </message>
    <message>
        <source>请再按一遍新密码</source>
        <translation>Enter the new PIN again</translation>
    </message>
    <message>
        <source>密码换好了</source>
        <translation>PIN changed</translation>
    </message>
    <message>
        <source>现在换不了密码</source>
        <translation>The PIN cannot be changed now</translation>
    </message>
    <message>
        <source>先证明是您本人。请不要念出来。</source>
        <translation>First prove that it is you. Do not say it aloud.</translation>
    </message>
    <message>
        <source>别用生日、电话号码，也别用连着的数字。</source>
        <translation>No birthdays, phone numbers or digits in a row.</translation>
    </message>
    <message>
        <source>两遍一样，才不会按错。</source>
        <translation>Twice the same, so that none is mistyped.</translation>
    </message>
    <message>
        <source>第{n}步，共3步</source>
        <translation>Step {n} of 3</translation>
    </message>
    <message>
        <source>从现在起，转账用新密码。请记牢，谁也别告诉。</source>
        <translation>From now on use the new PIN. Remember it and tell nobody.</translation>
    </message>
    <message>
        <source>问过您</source>
        <translation>asked you</translation>
    </message>
    <message>
        <source>等了24小时</source>
        <translation>held for 24 hours</translation>
    </message>
    <message>
        <source>拦下了</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>您选了继续</source>
        <translation>you went on</translation>
    </message>
    <message>
        <source>您选了等24小时</source>
        <translation>you chose to wait 24 hours</translation>
    </message>
    <message>
        <source>您选了联系家人</source>
        <translation>you chose to ask family</translation>
    </message>
    <message>
        <source>您选了取消</source>
        <translation>you cancelled</translation>
    </message>
    <message>
        <source>{name}：{sign}</source>
        <translation>{name}: {sign}</translation>
    </message>
    <message>
        <source>给{name}转 {amount}</source>
        <translation>{amount} to {name}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>像{scams}</source>
        <translation>Looked like: {scams}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>模拟拨号：{number}。这台电脑打不了电话，请拿起电话拨{number}。</source>
        <translation>Simulated call: {number}. This computer cannot call; please dial {number} on your phone.</translation>
    </message>
    <message>
        <source>模拟拨号：{name}。这台电脑打不了电话，请拿起电话打给{name}。</source>
        <translation>Simulated call: {name}. This computer cannot call; please phone {name} yourself.</translation>
    </message>
    <message>
        <source>没有可疑的转账</source>
        <translation>No suspicious transfers</translation>
    </message>
    <message>
        <source>提醒过{n}次</source>
        <translation>{n} warnings</translation>
    </message>
    <message>
        <source>还没有请家人把关</source>
        <translation>No family guard yet</translation>
    </message>
    <message>
        <source>{name}，超过{amount}要先问</source>
        <translation>{name}, asked above {amount}</translation>
    </message>
</context>
<context>
    <name>scam</name>
    <message>
        <source>刷单返利</source>
        <translation>Paid clicks and orders</translation>
    </message>
    <message>
        <source>群里有人带您点赞、刷单。先返几块几十块，等您信了，就让您垫一大笔，再说“没做完，不能提现”。</source>
        <translation>A group pays you for likes and orders. Small sums come back; then you advance a large one, and “the task is not finished, no withdrawal”.</translation>
    </message>
    <message>
        <source>要您先垫钱的任务。</source>
        <translation>Tasks that need your money first.</translation>
    </message>
    <message>
        <source>马上停，别再垫钱。钱已经转了的，留好聊天记录去报警。</source>
        <translation>Stop and advance nothing more. If you paid, keep the chat and go to the police.</translation>
    </message>
    <message>
        <source>虚假投资理财</source>
        <translation>Fake investments</translation>
    </message>
    <message>
        <source>“老师”在群里荐股，带您用一个没听过的软件。开始能赚、能提，投多了就提不出来。</source>
        <translation>A “teacher” in a group recommends stocks and an app nobody knows. At first you gain and can withdraw; once you invest a lot, you cannot.</translation>
    </message>
    <message>
        <source>稳赚不赔、内部消息、跟着老师做。</source>
        <translation>Sure gains, inside news, follow the teacher.</translation>
    </message>
    <message>
        <source>别再投，也别交“解冻费”“税费”。投资只找持牌的机构。</source>
        <translation>Invest no more and pay no “unfreezing fee” or “tax”. Use licensed firms only.</translation>
    </message>
    <message>
        <source>虚假购物服务</source>
        <translation>Fake shopping</translation>
    </message>
    <message>
        <source>东西特别便宜，对方让您离开购物平台，私下加好友付款。付了钱，货没有，人也没有了。</source>
        <translation>Very cheap goods; the seller asks you to leave the shop&apos;s platform and pay privately. Then goods and seller are gone.</translation>
    </message>
    <message>
        <source>离开平台、私下付款。</source>
        <translation>Leaving the platform; private payment.</translation>
    </message>
    <message>
        <source>只在平台里付款。已经付了的，马上找平台，再报警。</source>
        <translation>Pay inside the platform only. If you have paid, tell the platform at once, then the police.</translation>
    </message>
    <message>
        <source>冒充电商物流客服</source>
        <translation>Fake customer service</translation>
    </message>
    <message>
        <source>自称客服，说您的快递丢了要赔钱，或开通了会员要扣费，然后让您下载软件、共享屏幕。</source>
        <translation>“Customer service” says your parcel is lost or a membership will cost you, then wants an app installed and your screen shared.</translation>
    </message>
    <message>
        <source>退款要您先转钱，或要共享屏幕。</source>
        <translation>A refund that needs a transfer or your screen.</translation>
    </message>
    <message>
        <source>挂掉电话，自己打开购物软件问客服。屏幕共享马上关掉。</source>
        <translation>Hang up, open the shop&apos;s app yourself and ask. Stop sharing your screen at once.</translation>
    </message>
    <message>
        <source>虚假贷款</source>
        <translation>Fake loans</translation>
    </message>
    <message>
        <source>说不看征信、马上放款。等您申请了，再说账号填错、要交保证金、要刷流水。</source>
        <translation>Instant loans without checks; once you apply, a wrong number, a deposit or a test payment is needed.</translation>
    </message>
    <message>
        <source>放款以前先收钱。</source>
        <translation>A fee before the loan is paid.</translation>
    </message>
    <message>
        <source>一分钱也别交。贷款只在银行自己的软件或网点办。</source>
        <translation>Pay nothing. Take loans only in a bank&apos;s own app or branch.</translation>
    </message>
    <message>
        <source>虚假征信</source>
        <translation>Fake credit records</translation>
    </message>
    <message>
        <source>自称银行或监管，说您有一笔贷款影响征信，不处理就上黑名单，让您把钱转到指定账户。</source>
        <translation>A “bank” says a loan harms your record, threatens a blacklist, and wants money moved to an account.</translation>
    </message>
    <message>
        <source>能“消除”“修复”征信。</source>
        <translation>“Clearing” or “repairing” your record.</translation>
    </message>
    <message>
        <source>挂掉电话。征信只能自己到人民银行查，谁也改不了。</source>
        <translation>Hang up. Only you can check your record at the People&apos;s Bank, and nobody can change it.</translation>
    </message>
    <message>
        <source>冒充领导熟人</source>
        <translation>Fake boss or friend</translation>
    </message>
    <message>
        <source>用领导或亲友的头像加您，说不方便接电话，急着要您代转一笔钱，还发一张假的转账截图。</source>
        <translation>With the picture of your boss or a friend they add you, cannot take calls, urgently need a transfer and send a false receipt.</translation>
    </message>
    <message>
        <source>换了新号、不接电话、急着要钱。</source>
        <translation>A new number, no calls, money in a hurry.</translation>
    </message>
    <message>
        <source>打他原来的电话，听到本人的声音再说。</source>
        <translation>Call their old number and hear their own voice first.</translation>
    </message>
    <message>
        <source>冒充公检法</source>
        <translation>Fake police</translation>
    </message>
    <message>
        <source>自称警察，说您的卡涉案，给您看“通缉令”，不许告诉家人，让您把钱转到“安全账户”。</source>
        <translation>“Police” say your card is part of a case, show a “warrant”, forbid you to tell your family, and want the money in a “safe account”.</translation>
    </message>
    <message>
        <source>安全账户、要保密、视频里办案。</source>
        <translation>A “safe account”, secrecy, police on video.</translation>
    </message>
    <message>
        <source>挂掉电话，打110核实。警察不会在电话里叫人转钱。</source>
        <translation>Hang up and ask 110. Police never ask for transfers by phone.</translation>
    </message>
    <message>
        <source>网络婚恋交友</source>
        <translation>Online romance</translation>
    </message>
    <message>
        <source>网上认识的人对您特别好，很快谈婚论嫁，然后生病、出事、投资，开口借钱。</source>
        <translation>Someone online is very kind, soon talks of marriage, then is ill, in trouble or investing, and asks for money.</translation>
    </message>
    <message>
        <source>没见过面，却开口要钱。</source>
        <translation>Never met, yet asks for money.</translation>
    </message>
    <message>
        <source>没见过面，就不谈钱。先跟家人说说这个人。</source>
        <translation>Never met, no money. Tell your family about them first.</translation>
    </message>
    <message>
        <source>网游虚假交易</source>
        <translation>Fake game trades</translation>
    </message>
    <message>
        <source>低价卖游戏装备、高价买您的账号，让您到一个假平台交易，再说账户锁住了、要交保证金。</source>
        <translation>Cheap game items or a high price for your account on a fake platform; then a frozen account needs a deposit.</translation>
    </message>
    <message>
        <source>平台外交易、先交保证金。</source>
        <translation>Trading outside the platform; deposits first.</translation>
    </message>
    <message>
        <source>只在游戏官方平台买卖，保证金一分也别交。</source>
        <translation>Trade on the game&apos;s own platform only; never pay a deposit.</translation>
    </message>
    <message>
        <source>养老服务诈骗</source>
        <translation>Care home fraud</translation>
    </message>
    <message>
        <source>说交钱办会员、预存床位费就能便宜养老，还给高利息。钱收够了，养老院就关门。</source>
        <translation>Membership or prepaid beds for cheap care and high interest. Once enough is paid, the home closes.</translation>
    </message>
    <message>
        <source>大额预存、办卡返利。</source>
        <translation>Large prepayments; cards that pay back.</translation>
    </message>
    <message>
        <source>先别交钱。请子女陪着去看，再问问当地民政部门。</source>
        <translation>Pay nothing yet. Visit with your children and ask the civil affairs office.</translation>
    </message>
    <message>
        <source>养老项目投资诈骗</source>
        <translation>Care project investments</translation>
    </message>
    <message>
        <source>拿养老公寓、康养基地当名头，带您免费旅游参观，再劝您入股，答应高利息。</source>
        <translation>Retirement flats and resorts: a free tour, then shares with high interest.</translation>
    </message>
    <message>
        <source>参观送礼、高息回报。</source>
        <translation>Free tours and gifts; high interest.</translation>
    </message>
    <message>
        <source>高利息的别投。合同先拿回家，给子女看。</source>
        <translation>Avoid high interest. Take the contract home and show your children.</translation>
    </message>
    <message>
        <source>养老产品诈骗</source>
        <translation>Health product fraud</translation>
    </message>
    <message>
        <source>免费体检、送鸡蛋、听讲座，然后说您有大病，只有他们的保健品能治。</source>
        <translation>Free check-ups, eggs and talks; then you are said to be very ill and only their products can help.</translation>
    </message>
    <message>
        <source>包治百病、今天买才优惠。</source>
        <translation>Cures everything; only cheap today.</translation>
    </message>
    <message>
        <source>有病去医院。买以前先问医生和子女。</source>
        <translation>If ill, see a hospital. Ask a doctor and your children before buying.</translation>
    </message>
    <message>
        <source>以房养老诈骗</source>
        <translation>House-for-pension fraud</translation>
    </message>
    <message>
        <source>劝您把房子抵押，借出钱来投资，每月“领养老金”。几个月后钱断了，房子也被收走。</source>
        <translation>You mortgage your home and invest the money for a monthly “pension”. Months later it stops, and the home is taken.</translation>
    </message>
    <message>
        <source>抵押房子、签空白合同。</source>
        <translation>Mortgaging a home; blank contracts.</translation>
    </message>
    <message>
        <source>房产证、身份证都别交给别人。签字以前叫上子女。</source>
        <translation>Give nobody your deeds or identity card. Sign nothing without your children.</translation>
    </message>
    <message>
        <source>代办养老保险诈骗</source>
        <translation>Pension agents</translation>
    </message>
    <message>
        <source>说有内部关系，交一笔钱就能补缴社保、多领养老金。收了钱，什么也没有办。</source>
        <translation>Inside contacts will raise your pension for a payment. They take it and do nothing.</translation>
    </message>
    <message>
        <source>托关系、内部名额。</source>
        <translation>Connections and inside places.</translation>
    </message>
    <message>
        <source>社保只在社保窗口办，可以打12333问。</source>
        <translation>Social insurance is handled at its own offices only; ask 12333.</translation>
    </message>
    <message>
        <source>养老帮扶诈骗</source>
        <translation>Aid fraud</translation>
    </message>
    <message>
        <source>自称志愿者或扶贫干部，说您能领补贴，要先交手续费，或要您的银行卡和验证码。</source>
        <translation>“Volunteers” or officials promise an allowance for a fee, or want your card and codes.</translation>
    </message>
    <message>
        <source>领钱先交钱。</source>
        <translation>Pay first to receive money.</translation>
    </message>
    <message>
        <source>别交钱，别给验证码。问问社区居委会有没有这回事。</source>
        <translation>Pay nothing and give no codes. Ask your residents&apos; committee whether it is true.</translation>
    </message>
    <message>
        <source>索要验证码或共享屏幕</source>
        <translation>Asking for codes or your screen</translation>
    </message>
    <message>
        <source>先交钱再退钱</source>
        <translation>Pay first, get it back later</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>程序出了点问题，这一步没有办成。请再试一次；还不行，请关闭后重新打开，看看明细。</source>
        <translation>Something went wrong and this step was not done. Please try again; if that fails, close and reopen the app and look at the statement.</translation>
    </message>
    <message>
        <source>还没有填金额，请写上多少钱。</source>
        <translation>There is no amount yet. Please fill it in.</translation>
    </message>
    <message>
        <source>金额没有看懂，请只写数字，比如 300 或 300.50。</source>
        <translation>The amount is not clear. Please use digits only, such as 300 or 300.50.</translation>
    </message>
    <message>
        <source>金额要大于零，请重新填写。</source>
        <translation>The amount must be more than zero. Please enter it again.</translation>
    </message>
    <message>
        <source>金额太大，一次最多转{limit_fen}，请改小一些。</source>
        <translation>The amount is too large. At most {limit_fen} can be sent at once; please make it smaller.</translation>
    </message>
    <message>
        <source>金额太大，请改小一些。</source>
        <translation>The amount is too large. Please make it smaller.</translation>
    </message>
    <message>
        <source>余额不够：现在能用{available_fen}，这次要转{amount_fen}。请改小金额。</source>
        <translation>Not enough money: {available_fen} available, {amount_fen} to send. Please make it smaller.</translation>
    </message>
    <message>
        <source>余额不够，这笔钱没有转。请改小金额。</source>
        <translation>Not enough money, nothing was sent. Please make the amount smaller.</translation>
    </message>
    <message>
        <source>超过了每笔{limit_fen}的限额，请改小金额，或到柜台办理。</source>
        <translation>Over the limit of {limit_fen} for one transfer. Please make it smaller, or go to a counter.</translation>
    </message>
    <message>
        <source>超过了每笔转账的限额，请改小金额，或到柜台办理。</source>
        <translation>Over the limit for one transfer. Please make it smaller, or go to a counter.</translation>
    </message>
    <message>
        <source>超过了每天{limit_fen}的限额，今天已经转了{used_fen}。请改小金额，明天再转，或到柜台办理。</source>
        <translation>This is above the limit of {limit_fen} a day, of which {used_fen} are used. Please lower the amount, send it tomorrow, or go to the counter.</translation>
    </message>
    <message>
        <source>超过了每天转账的限额，请改小金额，明天再转，或到柜台办理。</source>
        <translation>This is above the daily limit. Please lower the amount, send it tomorrow, or go to the counter.</translation>
    </message>
    <message>
        <source>还没有写收款人的姓名，请先写上。</source>
        <translation>The payee&apos;s name is missing. Please write it first.</translation>
    </message>
    <message>
        <source>还没有选对方的银行，请先选一家。</source>
        <translation>No bank was chosen. Please choose one first.</translation>
    </message>
    <message>
        <source>回单没有存好，转账不受影响。请看看磁盘还有没有空位，再试一次。</source>
        <translation>The receipt was not saved; the transfer is not affected. Check that there is space on the disk and try again.</translation>
    </message>
    <message>
        <source>还没有选收款人，请先选一位。</source>
        <translation>No payee chosen yet. Please choose one.</translation>
    </message>
    <message>
        <source>找不到这位收款人，请从名单里重新选一位。</source>
        <translation>This payee was not found. Please choose again from the list.</translation>
    </message>
    <message>
        <source>名单里已经有这位收款人了，可以直接选。</source>
        <translation>This payee is already on the list. Please choose them there.</translation>
    </message>
    <message>
        <source>卡号和姓名对不上，请核对后再填。</source>
        <translation>The card and the name do not match. Please check and enter them again.</translation>
    </message>
    <message>
        <source>卡号不对，请对照卡片重新填写。</source>
        <translation>The card number is wrong. Please enter it again from the card.</translation>
    </message>
    <message>
        <source>找不到您的账户，请关闭后重新打开。</source>
        <translation>Your account was not found. Please close and reopen the app.</translation>
    </message>
    <message>
        <source>这个账户已经有了，不用再开。</source>
        <translation>This account exists already; there is no need to open it.</translation>
    </message>
    <message>
        <source>找不到这位客户，请重新运行安装程序。</source>
        <translation>This customer was not found. Please run the set-up again.</translation>
    </message>
    <message>
        <source>这位客户已经有了，不用再建。</source>
        <translation>This customer exists already; there is no need to add them.</translation>
    </message>
    <message>
        <source>不能转给同一个账户，请选另一位收款人。</source>
        <translation>Money cannot be sent to the same account. Please choose another payee.</translation>
    </message>
    <message>
        <source>有一处写得太长，或有不能用的符号，请改短一些。</source>
        <translation>Something is too long or has signs that cannot be used. Please shorten it.</translation>
    </message>
    <message>
        <source>没有改成：一次最多转的不能超过一天的，一天的不能超过一年的。请改一下再试。</source>
        <translation>Not changed: the most per transfer cannot be more than the most per day, nor that more than the most per year. Please change it and try again.</translation>
    </message>
    <message>
        <source>这笔转账找不到了，钱没有转出。请重新转一次。</source>
        <translation>This transfer was not found, no money was sent. Please start again.</translation>
    </message>
    <message>
        <source>等待的时间到了，这笔转账已作废，钱没有转出。请重新转一次。</source>
        <translation>The waiting time is over; this transfer has lapsed and no money was sent. Please start again.</translation>
    </message>
    <message>
        <source>这笔转账已经取消，钱没有转出。要转请重新来。</source>
        <translation>This transfer was cancelled, no money was sent. Start again if you want to send it.</translation>
    </message>
    <message>
        <source>这笔钱已经转出去了，不能再取消。请在明细里查看。</source>
        <translation>This money has been sent and cannot be called back. Please see the statement.</translation>
    </message>
    <message>
        <source>这笔转账和前面的一笔重了，钱没有转出。请重新转一次。</source>
        <translation>This transfer repeats an earlier one, no money was sent. Please start again.</translation>
    </message>
    <message>
        <source>上一笔正在转出，请等它办完再转。</source>
        <translation>The last transfer is still being sent. Please wait until it is done.</translation>
    </message>
    <message>
        <source>有人正在看您的屏幕，现在不能转账，也不能办要密码的事，钱没有动。请先结束同屏辅导。</source>
        <translation>Somebody is looking at your screen. Transfers and whatever needs the PIN must wait; no money has moved. Please end the guidance first.</translation>
    </message>
    <message>
        <source>上一件事正在办，请等它办完。</source>
        <translation>The last thing is still being done. Please wait until it is finished.</translation>
    </message>
    <message>
        <source>电脑的时间不对，钱没有转出。请调准时间再试。</source>
        <translation>The computer&apos;s clock is wrong, no money was sent. Please set it and try again.</translation>
    </message>
    <message>
        <source>密码不对，还可以再试{attempts_left}次。请慢慢再按一遍。</source>
        <translation>Wrong PIN, {attempts_left} tries left. Please enter it again, slowly.</translation>
    </message>
    <message>
        <source>密码不对，请慢慢再按一遍。</source>
        <translation>Wrong PIN. Please enter it again, slowly.</translation>
    </message>
    <message>
        <source>密码错得太多，已锁到{until_iso}，钱没有动。到时间再试，或请家人帮忙看看。</source>
        <translation>Too many wrong PINs: locked until {until_iso}. Your money has not moved. Try again then, or ask your family for help.</translation>
    </message>
    <message>
        <source>密码错得太多，已经锁住，钱没有动。请过一会儿再试。</source>
        <translation>Too many wrong PINs: locked. Your money has not moved. Please try again later.</translation>
    </message>
    <message>
        <source>密码是六位数字，请按满六位。</source>
        <translation>A PIN has six digits. Please enter all six.</translation>
    </message>
    <message>
        <source>这个密码太容易被猜到，请换六个不连着、不重复的数字。</source>
        <translation>This PIN is too easy to guess. Please use six digits that neither run nor repeat.</translation>
    </message>
    <message>
        <source>新密码和原来的一样，请换六个别的数字。</source>
        <translation>The new PIN is the old one. Please choose six other digits.</translation>
    </message>
    <message>
        <source>两次按的新密码不一样，密码没有换。请再按一次新密码。</source>
        <translation>The two new PINs differ; nothing was changed. Enter the new PIN again.</translation>
    </message>
    <message>
        <source>还没有设交易密码，请先到柜台设好。</source>
        <translation>There is no PIN yet. Please have one set at a counter.</translation>
    </message>
    <message>
        <source>账本没有接受这一步，钱没有动。请重新打开再试。</source>
        <translation>The ledger refused this step, no money moved. Please reopen the app and try again.</translation>
    </message>
    <message>
        <source>账本文件不能写入，钱没有动。请检查文件夹的权限，再重新打开。</source>
        <translation>The ledger cannot be written, no money moved. Please check the folder&apos;s permissions and reopen the app.</translation>
    </message>
    <message>
        <source>账本正被另一个程序占用，钱没有动。请关掉另一个窗口再试。</source>
        <translation>Another program holds the ledger, no money moved. Please close the other window and try again.</translation>
    </message>
    <message>
        <source>账本是更新的版本写的，这个版本打不开。请升级程序，账本没有改动。</source>
        <translation>The ledger was written by a newer version. Please update the app; the ledger was not changed.</translation>
    </message>
    <message>
        <source>账本是旧版本写的，还没有更新好。请关闭后重新打开。</source>
        <translation>The ledger is of an older version and not yet brought up to date. Please close and reopen the app.</translation>
    </message>
    <message>
        <source>这个文件不是小象银行的账本，请检查文件位置。</source>
        <translation>This file is not Xiaoxiang Bank&apos;s ledger. Please check where it is.</translation>
    </message>
    <message>
        <source>记账的文件读不出来了，为了安全先停一停。请找帮您装程序的人来恢复。</source>
        <translation>The file of the accounts cannot be read; everything has stopped, to be safe. Ask whoever installed the program to restore it.</translation>
    </message>
    <message>
        <source>还没有账本，请先运行安装程序。</source>
        <translation>There is no ledger yet. Please run the set-up first.</translation>
    </message>
    <message>
        <source>账本已经有了，没有重新建立。</source>
        <translation>There is a ledger already; it was not made anew.</translation>
    </message>
    <message>
        <source>账本文件读不了。请检查文件夹的权限，再重新打开。</source>
        <translation>The ledger cannot be read. Please check the folder&apos;s permissions and reopen the app.</translation>
    </message>
    <message>
        <source>账本出了问题，这一步没有办成。请重新打开再试。</source>
        <translation>Something is wrong with the ledger and this step was not done. Please reopen the app and try again.</translation>
    </message>
    <message>
        <source>磁盘满了，记不了账，钱没有动。请腾出一些空间再试。</source>
        <translation>The disk is full, no money moved. Please make room and try again.</translation>
    </message>
    <message>
        <source>银行没有办成这一步。请再试一次。</source>
        <translation>The bank did not do this step. Please try again.</translation>
    </message>
    <message>
        <source>演示客户的资料不对，请检查资料文件。</source>
        <translation>The demo customer&apos;s file is wrong. Please check it.</translation>
    </message>
    <message>
        <source>演示数据不支持这个日期，请检查电脑的日期。</source>
        <translation>The demo data does not cover this date. Please check the computer&apos;s date.</translation>
    </message>
    <message>
        <source>演示数据的余额对不上，请重新运行安装程序。</source>
        <translation>The demo data&apos;s balance does not add up. Please run the set-up again.</translation>
    </message>
    <message>
        <source>没有找到麦克风。请插上麦克风，或者打字、点屏幕。</source>
        <translation>No microphone found. Please plug one in, or type, or use the screen.</translation>
    </message>
    <message>
        <source>麦克风打不开，可能别的程序在用。请关掉它再试，或者打字。</source>
        <translation>The microphone does not open; another program may hold it. Please close that, or type.</translation>
    </message>
    <message>
        <source>麦克风断开了。请重新插好，或者打字、点屏幕。</source>
        <translation>The microphone was unplugged. Please plug it in again, or type, or use the screen.</translation>
    </message>
    <message>
        <source>没有找到扬声器，回答会写在屏幕上。</source>
        <translation>No loudspeaker found; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>扬声器打不开，回答会写在屏幕上。</source>
        <translation>The loudspeaker does not open; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>扬声器断开了，回答会写在屏幕上。</source>
        <translation>The loudspeaker was unplugged; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>麦克风接上了，可以说话了。</source>
        <translation>The microphone is back. You can speak now.</translation>
    </message>
    <message>
        <source>扬声器接上了，回答会读出来。</source>
        <translation>The loudspeaker is back. Answers are spoken again.</translation>
    </message>
    <message>
        <source>这个录音文件打不开，请换一个 WAV 文件。</source>
        <translation>This recording does not open. Please use another WAV file.</translation>
    </message>
    <message>
        <source>这个录音里没有声音，请换一个文件。</source>
        <translation>There is no sound in this recording. Please use another file.</translation>
    </message>
    <message>
        <source>这个录音文件不完整，只用了前面的部分。</source>
        <translation>This recording is cut off; only its beginning was used.</translation>
    </message>
    <message>
        <source>这段话太长了，请分成几句说。</source>
        <translation>That was too long. Please say it in several sentences.</translation>
    </message>
    <message>
        <source>电脑太忙，漏听了一点，请再说一遍。</source>
        <translation>The computer was too busy and missed a bit. Please say it again.</translation>
    </message>
    <message>
        <source>设置里的语音模型没有听说过，请检查设置。</source>
        <translation>The speech model in the settings is not known. Please check the settings.</translation>
    </message>
    <message>
        <source>这个语音模型的校验值没有人核对过，所以不取也不用。请换目录里别的模型。</source>
        <translation>Nobody has checked the hashes of this speech model, so it is not fetched and not used. Please take another one of the catalogue.</translation>
    </message>
    <message>
        <source>现在听不到您说话：语音还没有装好。可以打字、点屏幕，或请人来装。</source>
        <translation>I cannot hear you now: voice is not set up yet. You can type or tap, or ask someone to set it up.</translation>
    </message>
    <message>
        <source>语音识别的文件不对，没有使用。请重新运行安装程序。</source>
        <translation>The speech recognition file is wrong and was not used. Please run the set-up again.</translation>
    </message>
    <message>
        <source>语音识别没有下载成功。请检查网络再运行安装程序；现在可以打字。</source>
        <translation>Speech recognition was not downloaded. Please check the network and run the set-up; meanwhile type.</translation>
    </message>
    <message>
        <source>语音识别开不起来，可能内存不够。现在可以打字、点屏幕。</source>
        <translation>Speech recognition does not start, perhaps for want of memory. Meanwhile type or use the screen.</translation>
    </message>
    <message>
        <source>现在喊不醒小象，请按“说话”。有个文件不见了，要请帮您装程序的人重装。</source>
        <translation>Xiaoxiang cannot be woken; press “Speak”. A file is missing; ask whoever installed the program to install it again.</translation>
    </message>
    <message>
        <source>现在喊不醒小象，请按“说话”。有个文件不对，没有使用，要请帮您装程序的人重装。</source>
        <translation>Xiaoxiang cannot be woken; press “Speak”. A file is wrong and was not used; ask whoever installed the program to install it again.</translation>
    </message>
    <message>
        <source>显卡用不了了，听您说话会慢一点，别的都照常。</source>
        <translation>The graphics card stopped working. Listening takes a little longer; everything else goes on.</translation>
    </message>
    <message>
        <source>这句话认了很久还没有认出来。请再说一遍，或者点屏幕、打字。</source>
        <translation>This sentence took too long to recognise. Please say it again, or use the screen or the keyboard.</translation>
    </message>
    <message>
        <source>这句话没有认出来，请再说一遍，或者打字。</source>
        <translation>That was not recognised. Please say it again, or type.</translation>
    </message>
    <message>
        <source>读不出声音，回答会写在屏幕上。</source>
        <translation>Speech is not working; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>读声音时卡住了，回答会写在屏幕上。</source>
        <translation>Speech got stuck; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>声音停了，回答还在屏幕上。</source>
        <translation>Speech stopped; the reply is still on the screen.</translation>
    </message>
    <message>
        <source>没有中文声音，回答会写在屏幕上。</source>
        <translation>There is no Chinese voice; replies are shown on the screen.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑没有认出来，这台电脑自己接着听，会慢一点，别的都照常。</source>
        <translation>The computer that listens for this one could not make it out. This computer listens itself now, a little more slowly; everything else is as usual.</translation>
    </message>
    <message>
        <source>别的电脑用的口令没有，或者不安全。请运行“xiaoxiang voice token”再试。</source>
        <translation>The token for other computers is missing or not safe. Please run “xiaoxiang voice token” and try again.</translation>
    </message>
    <message>
        <source>这个地址用不了，可能别的程序占着。请换一个端口再试。</source>
        <translation>This address cannot be used; another program may hold it. Please try another port.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑连不上。请看看它开着没有，地址对不对。</source>
        <translation>The computer that listens for this one cannot be reached. Please see whether it is on and its address is right.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑没有答应。请看看口令对不对。</source>
        <translation>The computer that listens for this one refused. Please see whether the token is right.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑太久没有回答，没有再等。</source>
        <translation>The computer that listens for this one did not answer for too long, and was not waited for.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑回答得不像话，没有用。</source>
        <translation>The answer of the computer that listens for this one made no sense and was not used.</translation>
    </message>
    <message>
        <source>帮忙听的那台电脑发来太多东西，断开了。</source>
        <translation>The computer that listens for this one sent too much and was cut off.</translation>
    </message>
    <message>
        <source>语音已经关闭，请重新打开程序；现在可以点屏幕。</source>
        <translation>Voice is closed. Please reopen the app; meanwhile use the screen.</translation>
    </message>
    <message>
        <source>小象正在重新启动，钱没有动。请先点屏幕办理。</source>
        <translation>Xiaoxiang is restarting, no money moved. Please use the screen meanwhile.</translation>
    </message>
    <message>
        <source>小象正在准备，请稍等；点屏幕办理不受影响。</source>
        <translation>Xiaoxiang is getting ready; the screen works meanwhile.</translation>
    </message>
    <message>
        <source>小象想得太久了，请再说一遍，或者点屏幕办理。</source>
        <translation>Xiaoxiang took too long. Please say it again, or use the screen.</translation>
    </message>
    <message>
        <source>小象答得不对，没有照办，钱没有动。请再说一遍。</source>
        <translation>Xiaoxiang&apos;s answer was wrong and was not followed, no money moved. Please say it again.</translation>
    </message>
    <message>
        <source>小象还没有装好。现在可以点屏幕办理，或请人来装。</source>
        <translation>Xiaoxiang is not set up yet. You can tap the screen for now, or ask someone to set it up.</translation>
    </message>
    <message>
        <source>现在打不开别的页面，钱没有动。请先在屏幕上办完手上的事，或者取消它。</source>
        <translation>No other page can be opened now; no money has moved. Finish what is on the screen first, or cancel it.</translation>
    </message>
    <message>
        <source>{amount}元</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>{month}月{day}日{hour}:{minute}</source>
        <translation>{month}-{day} {hour}:{minute}</translation>
    </message>
    <message>
        <source>不知道要缴哪一种费，钱没有动。请选电费、水费、燃气费或话费。</source>
        <translation>It is not clear which bill to pay; no money moved. Please choose electricity, water, gas or phone.</translation>
    </message>
    <message>
        <source>号码里有一位写错了，钱没有动。请对照单据，一位一位再看一遍。</source>
        <translation>A digit of the number is wrong. No money moved. Please compare it with your bill, digit by digit.</translation>
    </message>
    <message>
        <source>号码应该是{digits}位数字，现在填了{given}位，钱没有动。请对照单据，看看是多了还是少了。</source>
        <translation>The number should have {digits} digits; you entered {given}. No money moved. Please compare it with your bill.</translation>
    </message>
    <message>
        <source>号码的位数不对，钱没有动。请对照单据，看看是多了还是少了。</source>
        <translation>The number has too many or too few digits. No money moved. Please compare it with your bill.</translation>
    </message>
    <message>
        <source>没有一家公司的号码是{start}开头的，钱没有动。请对照单据，先看开头几位。</source>
        <translation>No company has numbers that begin with {start}. No money moved. Please check the first digits on your bill.</translation>
    </message>
    <message>
        <source>没有一家公司的号码是这样开头的，钱没有动。请对照单据，先看开头几位。</source>
        <translation>No company has numbers that begin like this. No money moved. Please check the first digits on your bill.</translation>
    </message>
    <message>
        <source>这个月的账单还没有出，或者太早了，钱没有动。请换一个月份。</source>
        <translation>There is no bill for this month yet, or it is too long ago. No money moved. Please choose another month.</translation>
    </message>
    <message>
        <source>这份账单{paid_iso}已经缴过了，这次没有扣钱，不用再缴。</source>
        <translation>This bill was paid on {paid_iso}. Nothing was taken this time; it need not be paid again.</translation>
    </message>
    <message>
        <source>这份账单已经缴过了，这次没有扣钱，不用再缴。</source>
        <translation>This bill is already paid. Nothing was taken this time; it need not be paid again.</translation>
    </message>
    <message>
        <source>应缴金额是{amount_fen}，和刚才看到的不一样，钱没有动。请重新看一遍再缴。</source>
        <translation>The amount due is {amount_fen}, not what was shown before. No money moved. Please look again before paying.</translation>
    </message>
    <message>
        <source>应缴金额和刚才看到的不一样，钱没有动。请重新看一遍再缴。</source>
        <translation>The amount due is not what was shown before. No money moved. Please look again before paying.</translation>
    </message>
    <message>
        <source>找不到这张缴费单，请在缴费记录里重新选。</source>
        <translation>This payment cannot be found. Please choose it again from the payments.</translation>
    </message>
    <message>
        <source>没有这个充值金额，钱没有动。请从列出的金额里选一个。</source>
        <translation>There is no such top-up amount; no money moved. Please choose one of the amounts listed.</translation>
    </message>
    <message>
        <source>今天充值已经到了上限：一天最多{limit_fen}，已充{used_fen}，这次没有扣钱。请明天再充。</source>
        <translation>Today&apos;s top-ups have reached the limit: at most {limit_fen} a day, {used_fen} used. Nothing was taken this time. Please top up tomorrow.</translation>
    </message>
    <message>
        <source>今天充值已经到了上限，这次没有扣钱。请明天再充。</source>
        <translation>Today&apos;s top-ups have reached the limit. Nothing was taken this time. Please top up tomorrow.</translation>
    </message>
    <message>
        <source>还没有起名字，没有记住。请选一个或写一个，比如“家里”。</source>
        <translation>It has no name yet and was not kept. Please choose or write one, for example “My home”.</translation>
    </message>
    <message>
        <source>这个号码已经开了自动缴费，不用再开。</source>
        <translation>This number is already paid automatically; nothing more is needed.</translation>
    </message>
    <message>
        <source>找不到这个自动缴费，没有改动。请在名单里重新选。</source>
        <translation>This automatic payment cannot be found; nothing was changed. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>找不到这张信用卡，钱没有动。请回到首页重新选一张。</source>
        <translation>This credit card cannot be found; no money moved. Please go back to the home page and choose one.</translation>
    </message>
    <message>
        <source>账单日、还款日或额度不合适，信用卡没有办成。请换个日子或额度再试。</source>
        <translation>The statement day, due day or limit does not fit; no credit card was opened. Please try another day or limit.</translation>
    </message>
    <message>
        <source>现在不能在手机上办信用卡，没有办理。可以带身份证到网点，请工作人员看一看。</source>
        <translation>A credit card cannot be opened on the phone now; nothing was done. You may ask at a branch with your ID card.</translation>
    </message>
    <message>
        <source>信用卡额度不够：还能用{available_fen}，这次要用{amount_fen}，没有扣款。请先还款，或改小金额。</source>
        <translation>The credit limit is not enough: {available_fen} are left, {amount_fen} are wanted. Nothing was charged. Please repay first, or lower the amount.</translation>
    </message>
    <message>
        <source>信用卡额度不够，没有扣款。请先还款，或改小金额。</source>
        <translation>The credit limit is not enough; nothing was charged. Please repay first, or lower the amount.</translation>
    </message>
    <message>
        <source>找不到这笔刷卡消费，钱没有动。请在账单里查看。</source>
        <translation>This card purchase cannot be found; no money moved. Please look at the bill.</translation>
    </message>
    <message>
        <source>这个月还没有信用卡账单，请换一个月份看看。</source>
        <translation>There is no credit card bill for this month yet. Please look at another month.</translation>
    </message>
    <message>
        <source>账户里的钱不够：现在能用{available_fen}，这次要还{amount_fen}，没有扣款。请改小金额。</source>
        <translation>Not enough in the account: {available_fen} can be used, this repayment is {amount_fen}, nothing was taken. Please make it smaller.</translation>
    </message>
    <message>
        <source>账户里的钱不够，没有扣款。请改小金额。</source>
        <translation>Not enough in the account, nothing was taken. Please make the amount smaller.</translation>
    </message>
    <message>
        <source>这期账单不能分期，没有办理。可能已经分过期、过了还款日，或金额太小。请直接还款。</source>
        <translation>This bill cannot be paid in instalments and was left as it is: it may already be split, past its due day, or too small. Please repay it directly.</translation>
    </message>
    <message>
        <source>金额有了变化，这一步没有办，钱没有动。请重新看一遍再确认。</source>
        <translation>The amount has changed; this step was not done and no money moved. Please look again before confirming.</translation>
    </message>
    <message>
        <source>积分不够：现在有{balance}分，这次要{points}分，没有兑换。请选别的，或少换一些。</source>
        <translation>Not enough points: you have {balance}, this takes {points}. Nothing was redeemed. Please choose something else, or less.</translation>
    </message>
    <message>
        <source>积分不够，没有兑换。请选别的，或少换一些。</source>
        <translation>Not enough points; nothing was redeemed. Please choose something else, or less.</translation>
    </message>
    <message>
        <source>这样东西现在换不了，积分没有动。请选别的。</source>
        <translation>This cannot be redeemed now; no points were taken. Please choose something else.</translation>
    </message>
    <message>
        <source>找不到这笔贷款，钱没有动。请回到贷款页重新选。</source>
        <translation>This loan cannot be found; no money moved. Please choose it again on the loan page.</translation>
    </message>
    <message>
        <source>金额不合适，没有办理。请填{least_fen}到{most_fen}之间的金额。</source>
        <translation>The amount does not fit, nothing was done. Please enter an amount between {least_fen} and {most_fen}.</translation>
    </message>
    <message>
        <source>有贷款过了日子还没还，要先还上，这次没有扣款。请把钱存进还款的账户，银行会自动扣，再来提前还。</source>
        <translation>Part of a loan is past its day and must be paid first; nothing was taken. Please put the money into the account that repays it, from where the bank takes it by itself, and then repay early.</translation>
    </message>
    <message>
        <source>金额、期数或用途不合适，没有办理。请重新填写。</source>
        <translation>The amount, the number of months or the purpose does not fit; nothing was done. Please fill it in again.</translation>
    </message>
    <message>
        <source>现在没有可用的贷款额度，钱没有动。请先申请。</source>
        <translation>There is no credit line to draw on; no money moved. Please apply first.</translation>
    </message>
    <message>
        <source>超过了贷款额度：还能借{available_fen}，这次要借{amount_fen}，没有放款。请改小金额。</source>
        <translation>This is above the credit line: {available_fen} can be borrowed, {amount_fen} are wanted. Nothing was paid out. Please lower the amount.</translation>
    </message>
    <message>
        <source>超过了贷款额度，没有放款。请改小金额。</source>
        <translation>This is above the credit line; nothing was paid out. Please lower the amount.</translation>
    </message>
    <message>
        <source>这笔贷款已经还清，没有再扣钱，不用再还。</source>
        <translation>This loan is paid off; nothing more was taken and nothing more is owed.</translation>
    </message>
    <message>
        <source>还得太多了：这笔贷款还欠{left_fen}，没有扣款。请改小金额，或选全部还清。</source>
        <translation>This is too much: {left_fen} are owed on this loan. Nothing was taken. Please lower the amount, or choose to pay it off.</translation>
    </message>
    <message>
        <source>还得太多了，没有扣款。请改小金额，或选全部还清。</source>
        <translation>This is more than is owed; nothing was taken. Please lower the amount, or choose to pay it off.</translation>
    </message>
    <message>
        <source>这一步找不到了，钱没有动。请从头再来一次。</source>
        <translation>This step cannot be found any more; no money moved. Please start again.</translation>
    </message>
    <message>
        <source>等待的时间到了，这一步没有办，钱没有动。请重新看一遍再确认。</source>
        <translation>The time to confirm is over; this step was not done and no money moved. Please look again before confirming.</translation>
    </message>
    <message>
        <source>这一步已经办过了，不会再办一次。请在明细里查看。</source>
        <translation>This step was already done and will not be done twice. Please look at the entries.</translation>
    </message>
    <message>
        <source>产品资料不对，暂时办不了，钱没有动。请重新运行安装程序。</source>
        <translation>The product data is damaged, so this cannot be done now; no money moved. Please run the set-up again.</translation>
    </message>
    <message>
        <source>没有这个存期，钱没有动。请选三个月、半年、一年、两年、三年或五年。</source>
        <translation>There is no such term; no money moved. Please choose three months, six months, one, two, three or five years.</translation>
    </message>
    <message>
        <source>定期最少存{least_fen}，这次没有存，钱没有动。请改大金额。</source>
        <translation>A time deposit takes at least {least_fen}. Nothing was deposited and no money moved. Please raise the amount.</translation>
    </message>
    <message>
        <source>存定期的金额太小，这次没有存，钱没有动。请改大金额。</source>
        <translation>The amount is too small for a time deposit. Nothing was deposited and no money moved. Please raise the amount.</translation>
    </message>
    <message>
        <source>找不到这笔定期，钱没有动。请在定期名单里重新选。</source>
        <translation>This time deposit cannot be found; no money moved. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>这笔定期已经取完，钱在活期账户里。请在明细里查看。</source>
        <translation>This time deposit has been paid out; the money is in the current account. Please look at the entries.</translation>
    </message>
    <message>
        <source>这笔定期已经到期，不用提前取，利息一分不少。钱会照您选的办法处理，请稍后查看。</source>
        <translation>This time deposit has matured: there is no need to withdraw early, and no interest is lost. It is handled the way you chose; please look again later.</translation>
    </message>
    <message>
        <source>这笔定期已经提前取过一次，不能再取一部分，钱没有动。要用钱请全部取出，或等到期。</source>
        <translation>Part of this time deposit was already withdrawn early; no second part can be. No money moved. Please withdraw all of it, or wait until it matures.</translation>
    </message>
    <message>
        <source>取完只剩{left_fen}，定期至少要留{least_fen}，钱没有动。请少取一些，或全部取出。</source>
        <translation>Only {left_fen} would be left, and at least {least_fen} must stay. No money moved. Please withdraw less, or all of it.</translation>
    </message>
    <message>
        <source>剩下的钱太少，不够一笔定期，钱没有动。请少取一些，或全部取出。</source>
        <translation>Too little would be left for a time deposit. No money moved. Please withdraw less, or all of it.</translation>
    </message>
    <message>
        <source>这笔定期只有{principal_fen}，不够取，钱没有动。请改小金额。</source>
        <translation>This time deposit holds only {principal_fen}. No money moved. Please lower the amount.</translation>
    </message>
    <message>
        <source>这笔定期没有这么多，钱没有动。请改小金额。</source>
        <translation>This time deposit does not hold that much. No money moved. Please lower the amount.</translation>
    </message>
    <message>
        <source>定期里的钱不能直接转账，钱没有动。请先在定期里取出来，再从活期转。</source>
        <translation>Money in a time deposit cannot be transferred; no money moved. Please withdraw it first, then send it from the current account.</translation>
    </message>
    <message>
        <source>有题没有答，或答得看不懂，没有保存。请每题选一个答案。</source>
        <translation>A question was left out or the answer is not clear; nothing was saved. Please choose one answer for each question.</translation>
    </message>
    <message>
        <source>还没有做风险问卷，这次没有买，钱没有动。要买请先答几个问题。</source>
        <translation>The risk questionnaire has not been answered yet. Nothing was bought and no money moved. To buy, please answer a few questions first.</translation>
    </message>
    <message>
        <source>风险问卷满一年了，这次没有买，钱没有动。要买请重新答几个问题。</source>
        <translation>The risk questionnaire is more than a year old. Nothing was bought and no money moved. To buy, please answer it again.</translation>
    </message>
    <message>
        <source>问卷一天最多做{most}次，这次没有保存，前面的结果还在。请明天再做。</source>
        <translation>The questionnaire can be answered {most} times a day. This one was not saved; the earlier result stands. Please come back tomorrow.</translation>
    </message>
    <message>
        <source>今天问卷做得够多了，这次没有保存，前面的结果还在。请明天再做。</source>
        <translation>The questionnaire was answered often enough today. This one was not saved; the earlier result stands. Please come back tomorrow.</translation>
    </message>
    <message>
        <source>这个产品的风险是{product_grade}级，高过您的{customer_grade}级，可能亏得比您能接受的多，所以没有买，钱没有动。</source>
        <translation>This product has risk grade {product_grade}, above your {customer_grade}: it may lose more than you accept. So nothing was bought and no money moved.</translation>
    </message>
    <message>
        <source>这个产品的风险高过您能接受的，所以没有买，钱没有动。</source>
        <translation>This product&apos;s risk is higher than you accept. So nothing was bought and no money moved.</translation>
    </message>
    <message>
        <source>找不到这个产品，钱没有动。请在名单里重新选。</source>
        <translation>This product cannot be found; no money moved. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>这个产品最少要{least_fen}，这次没有买，钱没有动。请改金额，或不买。</source>
        <translation>This product takes at least {least_fen}. Nothing was bought and no money moved. Please change the amount, or leave it.</translation>
    </message>
    <message>
        <source>金额不到这个产品的起点，这次没有买，钱没有动。请改金额，或不买。</source>
        <translation>The amount is below what this product takes. Nothing was bought and no money moved. Please change the amount, or leave it.</translation>
    </message>
    <message>
        <source>一次最多买{limit_fen}，这次没有买，钱没有动。请改小金额。</source>
        <translation>At most {limit_fen} can be bought at once. Nothing was bought and no money moved. Please lower the amount.</translation>
    </message>
    <message>
        <source>一次买得太多，这次没有买，钱没有动。请改小金额。</source>
        <translation>This is too much at once. Nothing was bought and no money moved. Please lower the amount.</translation>
    </message>
    <message>
        <source>取回的份额太少，不到一分钱，这次没有取。请改大份额。</source>
        <translation>Too few shares, worth less than a fen; nothing was sold. Please raise the number.</translation>
    </message>
    <message>
        <source>没有找到这位家人，还没有邀请。请看看姓名和卡号有没有写错；家人要先有小象银行的卡。</source>
        <translation>This person was not found and is not invited yet. Please check name and card number; they need a card of Xiaoxiang Bank first.</translation>
    </message>
    <message>
        <source>还没有填份额，没有取。请写上要取回多少份。</source>
        <translation>There are no units yet; nothing was redeemed. Enter how many units to redeem.</translation>
    </message>
    <message>
        <source>请先选一项：给家人看多少。</source>
        <translation>Please choose first how much your family may see.</translation>
    </message>
    <message>
        <source>找不到这笔理财，钱没有动。请在名单里重新选。</source>
        <translation>This holding cannot be found; no money moved. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>没有这么多份可以取，这次没有取，钱没有动。请少取几份，或看看是不是已经在取。</source>
        <translation>There are not that many units to redeem, nothing was redeemed and no money moved. Please redeem fewer, or see whether they are being redeemed already.</translation>
    </message>
    <message>
        <source>可以反悔的时间已经过了，这笔不能取消。请在理财里查看它办到哪一步了。</source>
        <translation>The time to change one&apos;s mind is over; this cannot be cancelled. Please look under wealth how far it has come.</translation>
    </message>
    <message>
        <source>您没有这么多克，这次没有卖。请改少一些。</source>
        <translation>You do not have that many grams; nothing was sold. Please lower the number.</translation>
    </message>
    <message>
        <source>克数没有看懂，这次没有买卖。请写数字，比如5或0.5。</source>
        <translation>The weight was not understood; nothing was traded. Please write a number, such as 5 or 0.5.</translation>
    </message>
    <message>
        <source>这个克数办不了，钱没有动。请改成最小单位的整数倍，也不要太多。</source>
        <translation>This weight is not possible; no money moved. Please choose a whole multiple of the smallest unit, and not too much.</translation>
    </message>
    <message>
        <source>找不到这个家庭，什么也没有改。请在家庭名单里重新选。</source>
        <translation>This family cannot be found; nothing was changed. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>您没有加入这个家庭，看不到家里的资产。要看，请先请家人邀请您，再同意加入。</source>
        <translation>You are not in this family and cannot see its assets. To see them, ask to be invited, then agree to join.</translation>
    </message>
    <message>
        <source>没有等您答复的邀请，可能已经过期。请家人重新邀请一次。</source>
        <translation>No invitation waits for your answer; it may have run out. Please ask to be invited again.</translation>
    </message>
    <message>
        <source>这位家人已经在家庭里，或已经邀请过了，不用再邀请。</source>
        <translation>This person is already in the family or already invited.</translation>
    </message>
    <message>
        <source>一个家庭最多{most}个人，这次没有邀请。</source>
        <translation>A family has at most {most} members; nobody was invited.</translation>
    </message>
    <message>
        <source>家庭的人数满了，这次没有邀请。</source>
        <translation>The family is full; nobody was invited.</translation>
    </message>
    <message>
        <source>还没有填金额，钱没有动。请写上要买多少钱。</source>
        <translation>There is no amount yet and no money moved. Enter how much to buy.</translation>
    </message>
    <message>
        <source>这一题还没有选。请选一个答案。</source>
        <translation>This question has no answer yet. Choose one.</translation>
    </message>
    <message>
        <source>家庭还没有名字。请写一个，比如“我们家”。</source>
        <translation>The family has no name yet. Write one, such as “Our family”.</translation>
    </message>
    <message>
        <source>请写上家人的姓名。</source>
        <translation>Please write your relative&apos;s name.</translation>
    </message>
    <message>
        <source>还没有写完。请写上家人的姓名和小象银行的卡号。</source>
        <translation>Something is missing. Enter their name and their Xiaoxiang card number.</translation>
    </message>
    <message>
        <source>账本里最新的一笔记在{newest_iso}，时钟不能退到它前面，时间没有变。请选晚一点的时间。</source>
        <translation>The newest entry in the books is from {newest_iso}; the clock cannot go back before it and was not changed. Please choose a later time.</translation>
    </message>
    <message>
        <source>账本里已经有更晚的记录，时钟不能退到它前面，时间没有变。请选晚一点的时间。</source>
        <translation>The books hold a later entry; the clock cannot go back before it and was not changed. Please choose a later time.</translation>
    </message>
    <message>
        <source>实验时钟的文件读不出或写不进，时间没有变，钱也没有动。请把时钟复位。</source>
        <translation>The study&apos;s clock file cannot be read or written; the time is unchanged and no money moved. Please reset the clock.</translation>
    </message>
    <message>
        <source>没有这项服务，什么也没有改变。请回到首页重新选。</source>
        <translation>There is no such service; nothing was changed. Please choose again on the home page.</translation>
    </message>
    <message>
        <source>这段时间不能查：开始要早于结束，按年月最多查十年，按天最多查一年。请重新选时间。</source>
        <translation>This span cannot be shown: it must begin before it ends, with at most ten years by month or year, and one year by day. Please choose again.</translation>
    </message>
    <message>
        <source>账本里找不到这一笔，什么都没有改。请回到账本里重新选。</source>
        <translation>This entry is not in the book; nothing was changed. Please choose it again in the book.</translation>
    </message>
    <message>
        <source>账本里没有和这位往来过，什么都没有改。请回到账本里重新选。</source>
        <translation>The book holds nothing with this person; nothing was changed. Please choose again in the book.</translation>
    </message>
    <message>
        <source>没有这个分类，什么都没有改。请从列出的分类里选一个。</source>
        <translation>There is no such kind; nothing was changed. Please choose one from the list.</translation>
    </message>
    <message>
        <source>收入和支出的分类不能混用，什么都没有改。请从列出的分类里选一个。</source>
        <translation>Kinds of income and of expense cannot be mixed; nothing was changed. Please choose one from the list.</translation>
    </message>
    <message>
        <source>账本的分类表读不出来，您的钱和明细都没有动。请重新运行安装程序。</source>
        <translation>The book&apos;s list of kinds cannot be read. Your money and entries are untouched. Please run the set-up again.</translation>
    </message>
    <message>
        <source>找不到这次改动，什么都没有变。请回到账本里看看。</source>
        <translation>This change cannot be found; nothing was changed. Please look in the book.</translation>
    </message>
    <message>
        <source>这一步和前面的重了，没有再做。请回到账本里看看，再试一次。</source>
        <translation>This step repeats an earlier one and was not done again. Please look in the book, then try once more.</translation>
    </message>
    <message>
        <source>这一笔还没有写备注，可以现在写一条。</source>
        <translation>This entry has no note yet. You can write one now.</translation>
    </message>
    <message>
        <source>备注太长，或有不能用的符号，还没有存。请改到{limit}个字以内。</source>
        <translation>The note is too long or holds characters that cannot be used; it was not saved. Please keep it within {limit} characters.</translation>
    </message>
    <message>
        <source>备注太长，或有不能用的符号，还没有存。请改短一些。</source>
        <translation>The note is too long or holds characters that cannot be used; it was not saved. Please shorten it.</translation>
    </message>
    <message>
        <source>找不到这张图片，可能已经删掉了。请回到备注里看看。</source>
        <translation>This picture cannot be found; it may have been deleted. Please look in the note.</translation>
    </message>
    <message>
        <source>这个文件不是能用的图片，没有存。请换一张照片。</source>
        <translation>This file is not a picture that can be used; it was not saved. Please choose another photo.</translation>
    </message>
    <message>
        <source>图片太大，没有存，每张最多{limit_mib}兆。请换一张小一些的。</source>
        <translation>The picture is too large and was not saved; one may have {limit_mib} MB. Please choose a smaller one.</translation>
    </message>
    <message>
        <source>图片太大，没有存。请换一张小一些的。</source>
        <translation>The picture is too large and was not saved. Please choose a smaller one.</translation>
    </message>
    <message>
        <source>这条备注已经有{limit}张图片，放不下了。请先删掉一张。</source>
        <translation>This note already has {limit} pictures. Please delete one first.</translation>
    </message>
    <message>
        <source>这条备注的图片放不下了。请先删掉一张。</source>
        <translation>This note has no room for more pictures. Please delete one first.</translation>
    </message>
    <message>
        <source>找不到这个提醒，没有改动。请在提醒里重新选。</source>
        <translation>This reminder cannot be found; nothing was changed. Please choose it again from the reminders.</translation>
    </message>
    <message>
        <source>提醒的时间已经过了，或者太远，还没有设好。请选现在以后、{limit_days}天以内的时间。</source>
        <translation>The reminder&apos;s time is past or too far away; it was not set. Please choose a time within the next {limit_days} days.</translation>
    </message>
    <message>
        <source>提醒的时间已经过了，或者太远，还没有设好。请重新选时间。</source>
        <translation>The reminder&apos;s time is past or too far away; it was not set. Please choose another time.</translation>
    </message>
    <message>
        <source>这个月的账单查不到，只能查十年以内、已经开始的月份。请重新选月份。</source>
        <translation>There is no bill for this month: only months of the last ten years can be shown. Please choose again.</translation>
    </message>
    <message>
        <source>今天已经转了{used}笔，到了每天{limit}笔的限额，这笔钱没有转。请明天再转，或到柜台办理。</source>
        <translation>{used} transfers were made today, which is the limit of {limit} a day; this one was not sent. Please send it tomorrow, or at the counter.</translation>
    </message>
    <message>
        <source>今天转账的笔数到了限额，这笔钱没有转。请明天再转，或到柜台办理。</source>
        <translation>Today&apos;s number of transfers has reached its limit; this one was not sent. Please send it tomorrow, or at the counter.</translation>
    </message>
    <message>
        <source>超过了每年{limit_fen}的限额，今年已经转了{used_fen}，这笔钱没有转。请改小金额，或到柜台办理。</source>
        <translation>This is above the limit of {limit_fen} a year, of which {used_fen} are used; it was not sent. Please lower the amount, or go to the counter.</translation>
    </message>
    <message>
        <source>超过了每年转账的限额，这笔钱没有转。请改小金额，或到柜台办理。</source>
        <translation>This is above the yearly limit; it was not sent. Please lower the amount, or go to the counter.</translation>
    </message>
    <message>
        <source>这一步要用交易密码，还没有办。请按六位密码再试。</source>
        <translation>This step needs the PIN and was not done. Please enter the six digits and try again.</translation>
    </message>
    <message>
        <source>今天一共要转{total_fen}，超过{limit_fen}要用安全钥匙签名，这笔钱没有转。请签名，或到柜台办理。</source>
        <translation>Today&apos;s transfers come to {total_fen}; above {limit_fen} a signature with the security key is needed, so this was not sent. Please sign, or go to the counter.</translation>
    </message>
    <message>
        <source>今天转的金额大，要用安全钥匙签名，这笔钱没有转。请签名，或到柜台办理。</source>
        <translation>Today&apos;s total is large and needs a signature with the security key, so this was not sent. Please sign, or go to the counter.</translation>
    </message>
    <message>
        <source>今天一共要转{total_fen}，超过了{limit_fen}，是大额转账，钱还没有转。请看清提示，再确认一次。</source>
        <translation>Today&apos;s transfers come to {total_fen}, above {limit_fen}: a large amount. Nothing was sent yet. Please read the notice and confirm once more.</translation>
    </message>
    <message>
        <source>这是大额转账，钱还没有转。请看清提示，再确认一次。</source>
        <translation>This is a large amount; nothing was sent yet. Please read the notice and confirm once more.</translation>
    </message>
    <message>
        <source>这笔转账您已经确认，正在等着转出，钱还没有走。不想转了，请点撤回。</source>
        <translation>You have confirmed this transfer; it waits to be sent and no money has left yet. To stop it, choose withdraw.</translation>
    </message>
    <message>
        <source>家人没有同意这笔转账，钱没有转出，还在您的账户里。请和家人商量一下。</source>
        <translation>Your family member did not agree to this transfer. No money was sent; it is still in your account. Please talk it over.</translation>
    </message>
    <message>
        <source>找不到这位家人，什么都没有改。请从名单里选一位。</source>
        <translation>This family member cannot be found; nothing was changed. Please choose one from the list.</translation>
    </message>
    <message>
        <source>自己不能做自己的家人确认人，什么都没有改。请选另一位家人。</source>
        <translation>You cannot confirm for yourself; nothing was changed. Please choose another family member.</translation>
    </message>
    <message>
        <source>已经有一位家人帮您确认了，什么都没有改。想换人或放宽金额，请先取消，过一天再设。</source>
        <translation>A family member already confirms for you; nothing was changed. To change the person or raise the amount, please cancel first and set it a day later.</translation>
    </message>
    <message>
        <source>这次回答对不上请来确认的家人，钱没有动。请让那位家人自己来确认。</source>
        <translation>This answer is not from the family member who was asked; no money moved. Please let that person answer.</translation>
    </message>
    <message>
        <source>这笔转账不用家人确认，这一步没有办。请在明细里查看。</source>
        <translation>This transfer needs no family member&apos;s consent; this step was not done. Please look at the entries.</translation>
    </message>
    <message>
        <source>这笔转账家人已经回答过了，不能再改。请在明细里查看结果。</source>
        <translation>The family member has already answered for this transfer; it cannot be changed. Please look at the entries.</translation>
    </message>
    <message>
        <source>找不到这个定时转账，钱没有动。请从名单里重新选。</source>
        <translation>This scheduled transfer cannot be found; no money moved. Please choose it again from the list.</translation>
    </message>
    <message>
        <source>等待的时间到了，这个定时转账没有设成，钱不会转出。请重新设一次。</source>
        <translation>The time to confirm is over; the scheduled transfer was not set and no money will be sent. Please set it again.</translation>
    </message>
    <message>
        <source>这个定时转账现在不能这样办，可能已经结束或取消，什么都没有改。请回到名单看看。</source>
        <translation>This cannot be done with the scheduled transfer now: it may have ended or been cancelled. Nothing was changed. Please look at the list.</translation>
    </message>
    <message>
        <source>日期不对：要选今天以后、一年以内的日子，还要选好转到哪天或转几次。请重新填写。</source>
        <translation>The dates do not fit: choose a day after today and within a year, and until when or how often to send. Please fill it in again.</translation>
    </message>
    <message>
        <source>这次定时转账过了日子太久，没有转，钱还在您的账户里。要转请自己转一次。</source>
        <translation>This scheduled transfer was too long overdue and was not sent; the money is still in your account. To send it, please make the transfer yourself.</translation>
    </message>
    <message>
        <source>这笔转账很可能是骗局，不能转，钱还在您的账户里。请先给家人打个电话，或到柜台问一问。</source>
        <translation>This transfer is very likely a scam and cannot be made; the money is still in your account. Please call your family first, or ask at the counter.</translation>
    </message>
    <message>
        <source>这笔转账要等满24小时才能转出，钱还在您的账户里。这期间可以随时取消。</source>
        <translation>This transfer has to wait 24 hours; the money is still in your account. It can be cancelled at any time until then.</translation>
    </message>
    <message>
        <source>这笔转账还没有做过安全检查，钱没有转出。请重新转一次。</source>
        <translation>This transfer has not been checked for safety; no money was sent. Please make it again.</translation>
    </message>
    <message>
        <source>这笔转账不能这样选，钱没有转出。请从屏幕上给出的几项里选一个。</source>
        <translation>This cannot be chosen for the transfer; no money was sent. Please choose one of those on the screen.</translation>
    </message>
    <message>
        <source>名单本来就是这样，没有改动，不用再操作。</source>
        <translation>The list already says so; nothing was changed and nothing more is needed.</translation>
    </message>
    <message>
        <source>这个账户有人举报过，不能设为信任的收款人，钱没有动。请先核实，有疑问请到柜台办理。</source>
        <translation>This account has been reported and cannot be trusted; no money moved. Please make sure first, and ask at the counter if in doubt.</translation>
    </message>
    <message>
        <source>安全检查的规则读不出来，这一步没有办成，钱没有转出。请重新运行安装程序。</source>
        <translation>The rules of the safety check cannot be read; this step was not done and no money was sent. Please run the set-up again.</translation>
    </message>
    <message>
        <source>安全检查少了一部分，其余检查照常进行，钱没有动。请重新运行安装程序。</source>
        <translation>A part of the safety check is missing; the rest goes on as usual and no money moved. Please run the set-up again.</translation>
    </message>
    <message>
        <source>账本没有更新成，还是原来的样子，钱没有动。请继续用旧版本，并请家人帮忙找回账本。</source>
        <translation>The books could not be brought up to date and are as they were; no money moved. Please go on with the older version and ask for help with the books.</translation>
    </message>
    <message>
        <source>这一次备份没有做好，以前的备份都还在，钱没有动。请核对账本，再备份一次。</source>
        <translation>This backup was not made. Earlier backups are all there and no money moved. Please check the books and back up again.</translation>
    </message>
    <message>
        <source>没有可以用的备份，账本没有动过。请找一找别处存的备份。</source>
        <translation>There is no backup that can be used; the books were not touched. Please look for a backup kept elsewhere.</translation>
    </message>
    <message>
        <source>账本是好的，不用恢复，什么都没有改。</source>
        <translation>The books are in order and need no recovery; nothing was changed.</translation>
    </message>
    <message>
        <source>现在配不了安全钥匙，钱没有动。请到柜台办理，或请家人帮忙看看。</source>
        <translation>Security keys cannot be made now; no money moved. Please go to the counter, or ask your family to look.</translation>
    </message>
    <message>
        <source>银行的安全文件和账本不是一套，钱没有动。请换回原来的文件，再重新打开。</source>
        <translation>The bank&apos;s security file does not belong to these books; no money moved. Please put the right file back and open again.</translation>
    </message>
    <message>
        <source>这台设备上没有您的安全钥匙，大额转账没有办，钱没有动。请先在这台设备上配一把。</source>
        <translation>This device has no security key of yours. The large transfer was not made and no money moved. Please get a key on this device first.</translation>
    </message>
    <message>
        <source>这台设备的安全钥匙坏了，大额转账没有办，钱没有动。请重新配一把。</source>
        <translation>The security key of this device is damaged. The large transfer was not made and no money moved. Please get a new one.</translation>
    </message>
    <message>
        <source>安全钥匙没有存好，没有配成，钱没有动。请腾出一些空间再试。</source>
        <translation>The security key could not be stored, so there is none; no money moved. Please free some space and try again.</translation>
    </message>
    <message>
        <source>安全钥匙的申请不对，没有配成，钱没有动。请在自己的设备上重新申请。</source>
        <translation>The request for a security key is not valid; none was made and no money moved. Please ask again on your own device.</translation>
    </message>
    <message>
        <source>这把安全钥匙不能再用了，没有办成，钱没有动。请换一把新的再申请。</source>
        <translation>This security key cannot be used again; nothing was done and no money moved. Please ask with a new key.</translation>
    </message>
    <message>
        <source>银行没有您这台设备的安全钥匙，这笔钱没有转。请先在这台设备上配一把。</source>
        <translation>The bank knows no security key of this device; the transfer was not made. Please get one on this device first.</translation>
    </message>
    <message>
        <source>安全钥匙从{from_iso}起才能用，这笔钱没有转。请看看电脑的时间对不对。</source>
        <translation>The security key can be used from {from_iso} on; the transfer was not made. Please check this computer&apos;s time.</translation>
    </message>
    <message>
        <source>安全钥匙还没有到能用的时间，这笔钱没有转。请看看电脑的时间对不对。</source>
        <translation>The security key cannot be used yet; the transfer was not made. Please check this computer&apos;s time.</translation>
    </message>
    <message>
        <source>安全钥匙用到{until_iso}就到期了，这笔钱没有转。请重新配一把。</source>
        <translation>The security key ran out on {until_iso}; the transfer was not made. Please get a new one.</translation>
    </message>
    <message>
        <source>安全钥匙到期了，这笔钱没有转。请重新配一把。</source>
        <translation>The security key has run out; the transfer was not made. Please get a new one.</translation>
    </message>
    <message>
        <source>安全钥匙在{since_iso}停用了，这笔钱没有转。请重新配一把，有疑问请到柜台。</source>
        <translation>The security key was stopped on {since_iso}; the transfer was not made. Please get a new one, and ask at the counter if in doubt.</translation>
    </message>
    <message>
        <source>安全钥匙已经停用，这笔钱没有转。请重新配一把，有疑问请到柜台。</source>
        <translation>The security key was stopped; the transfer was not made. Please get a new one, and ask at the counter if in doubt.</translation>
    </message>
    <message>
        <source>签名没有看懂，这笔钱没有转。请重新打开再试一次。</source>
        <translation>The signature cannot be read; the transfer was not made. Please open the app again and try once more.</translation>
    </message>
    <message>
        <source>签名和这笔转账对不上，为了安全，这笔钱没有转。请核对收款人和金额，重新转一次。</source>
        <translation>The signature does not match this transfer, so for safety it was not made. Please check the payee and the amount, then send it again.</translation>
    </message>
    <message>
        <source>没有这个问题的答案。请换个说法找，或者打电话问。</source>
        <translation>There is no answer to this question. Use other words, or call us.</translation>
    </message>
    <message>
        <source>账户在{since_iso}锁住了，这次没有办成，钱没有动。要办，请先到安全中心把锁打开。</source>
        <translation>The account was locked on {since_iso}; nothing was done and no money moved. Unlock it under Safety first.</translation>
    </message>
    <message>
        <source>账户锁住了，这次没有办成，钱没有动。要办，请先到安全中心把锁打开。</source>
        <translation>The account is locked; nothing was done and no money moved. Unlock it under Safety first.</translation>
    </message>
    <message>
        <source>还没有选，请点一个，或自己写一个。</source>
        <translation>Nothing chosen yet. Tap one or write your own.</translation>
    </message>
    <message>
        <source>次数没有看懂，请只写数字，比如 5。</source>
        <translation>The number was not understood. Please write digits only, such as 5.</translation>
    </message>
    <message>
        <source>没有改成：一次不能超过一天的{day_fen}。请写小一点。</source>
        <translation>Not changed: one transfer cannot be more than the {day_fen} of a day. Please write less.</translation>
    </message>
    <message>
        <source>没有改成：一次不能超过一天的。请写小一点。</source>
        <translation>Not changed: one transfer cannot be more than a day&apos;s. Please write less.</translation>
    </message>
    <message>
        <source>没有改成：一天不能少于一次的{transfer_fen}。请写大一点。</source>
        <translation>Not changed: a day cannot be less than the {transfer_fen} of one transfer. Please write more.</translation>
    </message>
    <message>
        <source>没有改成：一天不能少于一次的。请写大一点。</source>
        <translation>Not changed: a day cannot be less than one transfer. Please write more.</translation>
    </message>
    <message>
        <source>没有改成：一天不能超过一年的{year_fen}。请写小一点。</source>
        <translation>Not changed: a day cannot be more than the {year_fen} of a year. Please write less.</translation>
    </message>
    <message>
        <source>没有改成：一天不能超过一年的。请写小一点。</source>
        <translation>Not changed: a day cannot be more than a year. Please write less.</translation>
    </message>
    <message>
        <source>没有改成：一年不能少于一天的{day_fen}。请写大一点。</source>
        <translation>Not changed: a year cannot be less than the {day_fen} of a day. Please write more.</translation>
    </message>
    <message>
        <source>没有改成：一年不能少于一天的。请写大一点。</source>
        <translation>Not changed: a year cannot be less than a day. Please write more.</translation>
    </message>
    <message>
        <source>和现在的一样，不用改。</source>
        <translation>That is what holds already; nothing to change.</translation>
    </message>
    <message>
        <source>没有认出来，还可以再试{attempts_left}次，也可以改用密码。</source>
        <translation>Not recognised. {attempts_left} tries left, or use your PIN.</translation>
    </message>
    <message>
        <source>没有认出来，可以改用密码。</source>
        <translation>Not recognised. You can use your PIN.</translation>
    </message>
    <message>
        <source>三次都没有认出来，请按密码。</source>
        <translation>Not recognised three times. Please use your PIN.</translation>
    </message>
    <message>
        <source>这台设备认不了指纹和脸，请按密码。</source>
        <translation>This device cannot recognise fingers or faces. Please enter your PIN.</translation>
    </message>
    <message>
        <source>密码换过了，原来登记的不能再用，已经删掉。请按新密码，再到安全中心重新登记。</source>
        <translation>The PIN has changed, so the old enrolment was deleted. Enter the new PIN, then enrol again under Safety.</translation>
    </message>
    <message>
        <source>没有登记成，密码没有存下。请腾出一些空间再试。</source>
        <translation>Not enrolled; no PIN was stored. Free some space and try again.</translation>
    </message>
    <message>
        <source>没有这家网点。请回去重新选一家。</source>
        <translation>There is no such branch. Go back and choose another.</translation>
    </message>
    <message>
        <source>这家网点不办这件事。请换一家网点，或者换一件事。</source>
        <translation>This branch does not do that. Choose another branch or another thing.</translation>
    </message>
    <message>
        <source>这家网点现在关门了，{opens_iso}开门。可以先约个时间。</source>
        <translation>This branch is closed and opens {opens_iso}. You can book a time.</translation>
    </message>
    <message>
        <source>这家网点现在关门了。可以先约个时间。</source>
        <translation>This branch is closed now. You can book a time.</translation>
    </message>
    <message>
        <source>您已经有{number}号了，还在排队。不想排了可以先退号。</source>
        <translation>You already wait with number {number}. You can give it back first.</translation>
    </message>
    <message>
        <source>您已经有一个号了，还在排队。不想排了可以先退号。</source>
        <translation>You already wait with a number. You can give it back first.</translation>
    </message>
    <message>
        <source>这个号已经过了，或者不在了。请重新取号。</source>
        <translation>This number is over. Please take another.</translation>
    </message>
    <message>
        <source>这个时间来不及了，没有约上。请选晚一点的时间。</source>
        <translation>That time is too soon, so nothing was booked. Choose a later one.</translation>
    </message>
    <message>
        <source>这个时间刚被别人约走，没有约上。请换一个时间。</source>
        <translation>Someone has just booked that time, so nothing was booked. Choose another.</translation>
    </message>
    <message>
        <source>这个时间不能预约。请换一个时间。</source>
        <translation>That time cannot be booked. Choose another.</translation>
    </message>
    <message>
        <source>您已经有{most}个预约了，没有再约。请先取消一个。</source>
        <translation>You already have {most} appointments, so nothing was booked. Cancel one first.</translation>
    </message>
    <message>
        <source>您的预约已经满了，没有再约。请先取消一个。</source>
        <translation>You have as many appointments as allowed. Cancel one first.</translation>
    </message>
    <message>
        <source>没有这个预约，什么也没有改变。</source>
        <translation>There is no such appointment. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个预约的时间已经到了，不用取消。</source>
        <translation>The time of this appointment has come. It need not be cancelled.</translation>
    </message>
    <message>
        <source>没有这条消息。请回到消息列表看看。</source>
        <translation>There is no such message. Go back to the list.</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>有人让我转钱</source>
        <translation>Someone wants my money</translation>
    </message>
    <message>
        <source>防骗，先别转</source>
        <translation>Fraud: do not send it yet</translation>
    </message>
    <message>
        <source>卡丢了</source>
        <translation>I lost my card</translation>
    </message>
    <message>
        <source>先锁住，再停掉</source>
        <translation>Lock it, then report it</translation>
    </message>
    <message>
        <source>密码忘了</source>
        <translation>I forgot my PIN</translation>
    </message>
    <message>
        <source>别连着试</source>
        <translation>Do not keep trying</translation>
    </message>
    <message>
        <source>打电话给银行</source>
        <translation>Call the bank</translation>
    </message>
    <message>
        <source>找人说一说</source>
        <translation>Talk to a person</translation>
    </message>
    <message>
        <source>请家人帮忙</source>
        <translation>Ask my family</translation>
    </message>
    <message>
        <source>大笔转账，家人同意才转</source>
        <translation>Large transfers need their consent</translation>
    </message>
    <message>
        <source>您好，这里是小象银行。请说您遇到了什么事。</source>
        <translation>Hello, this is Xiaoxiang Bank. Please tell us what happened.</translation>
    </message>
    <message>
        <source>我们不会问您的密码和验证码。谁问，谁就是骗子。</source>
        <translation>We never ask for your PIN or a code. Whoever does is a fraudster.</translation>
    </message>
    <message>
        <source>要把卡停掉，或者被骗了，请先说，我们马上办。</source>
        <translation>If a card is lost or you were cheated, say so first. We act at once.</translation>
    </message>
    <message>
        <source>现在只接停卡和防骗</source>
        <translation>Only lost cards and fraud now</translation>
    </message>
    <message>
        <source>模拟通话，没有真的拨出电话</source>
        <translation>Simulated call: nothing was dialled</translation>
    </message>
    <message>
        <source>已挂断</source>
        <translation>Call ended</translation>
    </message>
    <message>
        <source>常见问题，共{count}个</source>
        <translation>Common questions, {count} in all</translation>
    </message>
    <message>
        <source>和小象说话</source>
        <translation>Talk to Xiaoxiang</translation>
    </message>
    <message>
        <source>去“{name}”</source>
        <translation>Go to {name}</translation>
    </message>
    <message>
        <source>每天 {opens} 到 {closes}</source>
        <translation>Daily {opens} to {closes}</translation>
    </message>
    <message>
        <source>现在有人接</source>
        <translation>Someone answers now</translation>
    </message>
    <message>
        <source>{name}，{detail}</source>
        <translation>{name}, {detail}</translation>
    </message>
    <message>
        <source>第{number}步，{text}</source>
        <translation>Step {number}: {text}</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>添加收款人</source>
        <translation>Add payee</translation>
    </message>
    <message>
        <source>加一位收款人</source>
        <translation>Add a payee</translation>
    </message>
    <message>
        <source>待转出与撤回</source>
        <translation>Waiting transfers</translation>
    </message>
    <message>
        <source>还没转出的</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>定时转账</source>
        <translation>Standing orders</translation>
    </message>
    <message>
        <source>电子回单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>转账回单</source>
        <translation>Transfer receipts</translation>
    </message>
    <message>
        <source>家人确认</source>
        <translation>Family confirmation</translation>
    </message>
    <message>
        <source>请家人把关</source>
        <translation>Ask family first</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>我的贷款</source>
        <translation>My loans</translation>
    </message>
    <message>
        <source>贷款还款</source>
        <translation>Pay a loan</translation>
    </message>
    <message>
        <source>还贷款</source>
        <translation>Pay a loan</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>信用卡还款</source>
        <translation>Pay the card</translation>
    </message>
    <message>
        <source>还信用卡</source>
        <translation>Pay the card</translation>
    </message>
    <message>
        <source>理财产品</source>
        <translation>Wealth products</translation>
    </message>
    <message>
        <source>理财产品说明</source>
        <translation>About wealth products</translation>
    </message>
    <message>
        <source>我的持仓</source>
        <translation>Holdings</translation>
    </message>
    <message>
        <source>我的理财</source>
        <translation>My investments</translation>
    </message>
    <message>
        <source>资产检视</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>看看我的钱</source>
        <translation>Look at my money</translation>
    </message>
    <message>
        <source>家庭财富</source>
        <translation>Family wealth</translation>
    </message>
    <message>
        <source>家里的钱</source>
        <translation>Family money</translation>
    </message>
    <message>
        <source>生活缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>缴费</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>交电费</source>
        <translation>Pay electricity</translation>
    </message>
    <message>
        <source>缴电费</source>
        <translation>Pay electricity</translation>
    </message>
    <message>
        <source>交水费</source>
        <translation>Pay water</translation>
    </message>
    <message>
        <source>缴水费</source>
        <translation>Pay water</translation>
    </message>
    <message>
        <source>交燃气费</source>
        <translation>Pay gas</translation>
    </message>
    <message>
        <source>缴燃气费</source>
        <translation>Pay gas</translation>
    </message>
    <message>
        <source>充话费</source>
        <translation>Phone top-up</translation>
    </message>
    <message>
        <source>数智账本</source>
        <translation>Money book</translation>
    </message>
    <message>
        <source>这个月花了多少</source>
        <translation>Spent this month</translation>
    </message>
    <message>
        <source>月账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>每个月的账单</source>
        <translation>Monthly bill</translation>
    </message>
    <message>
        <source>到日子提醒我</source>
        <translation>Remind me</translation>
    </message>
    <message>
        <source>定期存款</source>
        <translation>Fixed deposits</translation>
    </message>
    <message>
        <source>存定期</source>
        <translation>Fixed deposit</translation>
    </message>
    <message>
        <source>贵金属</source>
        <translation>Precious metals</translation>
    </message>
    <message>
        <source>我的贵金属</source>
        <translation>My metals</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
    </message>
    <message>
        <source>换成标准版</source>
        <translation>Standard version</translation>
    </message>
    <message>
        <source>一键求助</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>找人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>客服</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>问一问</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>安全中心</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>保护我的钱</source>
        <translation>Protect my money</translation>
    </message>
    <message>
        <source>转账限额</source>
        <translation>Transfer limits</translation>
    </message>
    <message>
        <source>最多能转多少</source>
        <translation>How much at most</translation>
    </message>
    <message>
        <source>防骗帮助</source>
        <translation>Scam help</translation>
    </message>
    <message>
        <source>怕是骗子</source>
        <translation>A scam?</translation>
    </message>
    <message>
        <source>云网点</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>附近的网点</source>
        <translation>Branches nearby</translation>
    </message>
    <message>
        <source>同屏辅导</source>
        <translation>Guidance on screen</translation>
    </message>
    <message>
        <source>请人教我</source>
        <translation>Have someone show me</translation>
    </message>
    <message>
        <source>消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>银行的消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>云工作室</source>
        <translation>Adviser</translation>
    </message>
    <message>
        <source>我的客户经理</source>
        <translation>My adviser</translation>
    </message>
    <message>
        <source>账户和转账</source>
        <translation>Accounts and transfers</translation>
    </message>
    <message>
        <source>存款</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>理财</source>
        <translation>Wealth</translation>
    </message>
    <message>
        <source>贷款</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>我的提醒</source>
        <translation>My reminders</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>没有找到“{text}”。这几项最接近：</source>
        <translation>Nothing found for “{text}”. The nearest are:</translation>
    </message>
    <message>
        <source>找到{entries}条收支</source>
        <translation>Found {entries} payments</translation>
    </message>
    <message>
        <source>找到{services}项功能</source>
        <translation>Found {services} services</translation>
    </message>
    <message>
        <source>找到{services}项功能，{entries}条收支</source>
        <translation>Found {services} services and {entries} entries</translation>
    </message>
    <message>
        <source>{day}，{who}，收入{amount}</source>
        <translation>{day}, {who}, {amount} in</translation>
    </message>
    <message>
        <source>{day}，{who}，支出{amount}</source>
        <translation>{day}, {who}, {amount} out</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>已锁屏。按交易密码打开。</source>
        <translation>Screen locked. Your PIN opens it.</translation>
    </message>
    <message>
        <source>已打开，接着刚才的来</source>
        <translation>Open again, right where you were</translation>
    </message>
    <message>
        <source>好的，继续</source>
        <translation>All right, go on</translation>
    </message>
    <message>
        <source>还有大约{n}秒就要锁屏了。按任意键，或点“继续用”，就不锁。</source>
        <translation>The screen locks in about {n} seconds. Press any key, or “Stay”, to keep it open.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>更大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Extra large</translation>
    </message>
    <message>
        <source>最大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>快</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>小声</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>中等</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>大声</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>女声一</source>
        <translation>Woman 1</translation>
    </message>
    <message>
        <source>女声二</source>
        <translation>Woman 2</translation>
    </message>
    <message>
        <source>男声一</source>
        <translation>Man 1</translation>
    </message>
    <message>
        <source>男声二</source>
        <translation>Man 2</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>不容易听错</source>
        <translation>Seldom by mistake</translation>
    </message>
    <message>
        <source>容易叫醒</source>
        <translation>Easily</translation>
    </message>
    <message>
        <source>电视里的话不容易叫醒它；您要喊得清楚些。</source>
        <translation>The television seldom wakes it; call clearly.</translation>
    </message>
    <message>
        <source>多数人用这个就好。</source>
        <translation>Right for most people.</translation>
    </message>
    <message>
        <source>轻轻喊也会醒；有时听错了也会醒。</source>
        <translation>A soft call wakes it; sometimes something else does, too.</translation>
    </message>
    <message>
        <source>适中</source>
        <translation>Balanced</translation>
    </message>
    <message>
        <source>已切换到长辈版</source>
        <translation>Switched to the elder version</translation>
    </message>
    <message>
        <source>已切换到标准版</source>
        <translation>Switched to the standard version</translation>
    </message>
    <message>
        <source>金额已隐藏</source>
        <translation>Amounts are hidden</translation>
    </message>
    <message>
        <source>金额已显示</source>
        <translation>Amounts are shown</translation>
    </message>
    <message>
        <source>喊“小象小象”就会醒</source>
        <translation>Say “Xiaoxiang Xiaoxiang” to wake it</translation>
    </message>
    <message>
        <source>不喊就不听</source>
        <translation>It no longer listens for its name</translation>
    </message>
</context>
<context>
    <name>sound</name>
    <message>
        <source>不用，等它说完</source>
        <translation>No, I wait until it has finished</translation>
    </message>
    <message>
        <source>我戴着耳机</source>
        <translation>I wear headphones</translation>
    </message>
    <message>
        <source>系统能消回声</source>
        <translation>The system cancels the echo</translation>
    </message>
    <message>
        <source>它说话时不听，说完再听。按“停”或屏幕也能让它停。</source>
        <translation>It does not listen while it speaks. The stop button or the screen silences it too.</translation>
    </message>
    <message>
        <source>您一开口它就停下来听。没戴耳机时请别选，它会听见自己。</source>
        <translation>It stops and listens as soon as you speak. Without headphones do not choose this: it would hear itself.</translation>
    </message>
    <message>
        <source>要有能消回声的麦克风。您一开口它就停下来听。</source>
        <translation>Needs a microphone that cancels the echo. It stops and listens as soon as you speak.</translation>
    </message>
    <message>
        <source>没有听到您说话。请看看麦克风插好没有，再试一次。</source>
        <translation>Nothing was heard. Please check that the microphone is plugged in, and try again.</translation>
    </message>
    <message>
        <source>听到了，有点轻。请靠近些，或者说响一点。</source>
        <translation>Heard, but faint. Please come closer or speak up.</translation>
    </message>
    <message>
        <source>听得很清楚。</source>
        <translation>Heard clearly.</translation>
    </message>
    <message>
        <source>太响了，声音破了。请离远一点。</source>
        <translation>Too loud, the sound is cut off. Please move away a little.</translation>
    </message>
    <message>
        <source>系统默认</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>系统的声音服务</source>
        <translation>The system&apos;s sound service</translation>
    </message>
    <message>
        <source>没有找到能消回声的麦克风，小象说话时还不能插话。</source>
        <translation>No microphone that cancels the echo was found, so one cannot speak into its sentences yet.</translation>
    </message>
    <message>
        <source>正在听，请说话</source>
        <translation>Listening, please speak</translation>
    </message>
    <message>
        <source>正在听，有声音</source>
        <translation>Listening, there is sound</translation>
    </message>
    <message>
        <source>请说话，录两秒</source>
        <translation>Please speak, two seconds are recorded</translation>
    </message>
    <message>
        <source>{heard}现在放给您听。</source>
        <translation>{heard} It is played back now.</translation>
    </message>
    <message>
        <source>{microphone}；{loudspeaker}</source>
        <translation>{microphone}; {loudspeaker}</translation>
    </message>
    <message>
        <source>现在没有接上</source>
        <translation>Not connected now</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>给{name}的{amount}已经转出去了，不用再转。</source>
        <translation>{amount} to {name} was sent; do not send it again.</translation>
    </message>
    <message>
        <source>给{name}的{amount}已经确认，等着转出，不用再转。</source>
        <translation>{amount} to {name} is confirmed and waits to be sent; do not send it again.</translation>
    </message>
    <message>
        <source>给{name}的{amount}在等家人同意，不用再转。</source>
        <translation>{amount} to {name} waits for your family&apos;s consent; do not send it again.</translation>
    </message>
    <message>
        <source>给{name}的{amount}没有转，已经取消，钱还在您这里。</source>
        <translation>{amount} to {name} was not sent; it is cancelled. You still have the money.</translation>
    </message>
    <message>
        <source>给{name}的{amount}没有转，家人没有同意，钱还在您这里。</source>
        <translation>{amount} to {name} was not sent: your family did not consent. You still have the money.</translation>
    </message>
    <message>
        <source>给{name}的{amount}没有转，等的时间过了，钱还在您这里。</source>
        <translation>{amount} to {name} was not sent; its time was over. You still have the money.</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <source>您的答案，{answer}</source>
        <translation>Your answer, {answer}</translation>
    </message>
    <message>
        <source>先练习一下，不算数</source>
        <translation>First some practice; it does not count</translation>
    </message>
    <message>
        <source>第 {number} 件事，共 {count} 件</source>
        <translation>Task {number} of {count}</translation>
    </message>
    <message>
        <source>时间到了，没关系，这件事就到这里。看完了请按“继续”。</source>
        <translation>Time is up, and that is all right; this task ends here. When you have looked, please press “Continue”.</translation>
    </message>
    <message>
        <source>这件事就到这里。看完了请按“继续”。</source>
        <translation>This task ends here. When you have looked, please press “Continue”.</translation>
    </message>
    <message>
        <source>正在录屏幕和声音</source>
        <translation>The screen and the sound are being recorded</translation>
    </message>
    <message>
        <source>正在录屏幕</source>
        <translation>The screen is being recorded</translation>
    </message>
    <message>
        <source>正在录声音</source>
        <translation>The sound is being recorded</translation>
    </message>
    <message>
        <source>歇好了就可以继续。</source>
        <translation>Go on whenever you are rested.</translation>
    </message>
    <message>
        <source>还可以歇 {seconds} 秒。</source>
        <translation>You can rest for {seconds} s more.</translation>
    </message>
    <message>
        <source>还可以歇 {minutes} 分 {seconds} 秒。</source>
        <translation>You can rest for {minutes} min {seconds} s more.</translation>
    </message>
    <message>
        <source>第 {number} 题，共 {count} 题</source>
        <translation>Question {number} of {count}</translation>
    </message>
    <message>
        <source>请先选一个。</source>
        <translation>Please choose one first.</translation>
    </message>
    <message>
        <source>请先选一个，也可以按“不想回答”。</source>
        <translation>Please choose one first, or press “I would rather not say”.</translation>
    </message>
    <message>
        <source>磁盘空间</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>日期和时间</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>显示器</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>听懂说话的模型</source>
        <translation>Model that understands speech</translation>
    </message>
    <message>
        <source>麦克风</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>喇叭</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>删掉不用的文件，或者用 --out 换一个磁盘。</source>
        <translation>Delete files that are not needed, or choose another disk with --out.</translation>
    </message>
    <message>
        <source>在系统设置里校准日期和时间。</source>
        <translation>Set the date and the time in the system&apos;s settings.</translation>
    </message>
    <message>
        <source>接上显示器，再重新打开。</source>
        <translation>Connect a display and open it again.</translation>
    </message>
    <message>
        <source>先运行 xiaoxiang setup；正在准备的话，请等一下。</source>
        <translation>Run xiaoxiang setup first; where it is getting ready, please wait a moment.</translation>
    </message>
    <message>
        <source>插上麦克风，或者在系统设置里选好。</source>
        <translation>Plug in a microphone, or choose it in the system&apos;s settings.</translation>
    </message>
    <message>
        <source>插上喇叭或耳机。没有声音，题目就只能看，不能听。</source>
        <translation>Plug in a loudspeaker or headphones. Without sound, tasks can be read but not heard.</translation>
    </message>
    <message>
        <source>好的</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>可以开始，但要注意</source>
        <translation>It can begin, but mind this</translation>
    </message>
    <message>
        <source>还不能开始</source>
        <translation>It cannot begin yet</translation>
    </message>
</context>
<context>
    <name>todos</name>
    <message>
        <source>电费</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>水费</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>燃气费</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>话费</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>{n}笔转账还没有转出</source>
        <translation>Transfers not sent yet: {n}</translation>
    </message>
    <message>
        <source>到时间自动转出，之前可以撤回</source>
        <translation>They go out by themselves; until then you can take them back</translation>
    </message>
    <message>
        <source>{text}，{detail}</source>
        <translation>{text}. {detail}</translation>
    </message>
    <message>
        <source>{n}条消息没看</source>
        <translation>Unread messages: {n}</translation>
    </message>
    <message>
        <source>{label}{name} {amount}</source>
        <translation>{label}{name} {amount}</translation>
    </message>
    <message>
        <source>{label}{name}，{amount}，{detail}</source>
        <translation>{label} {name}, {amount}, {detail}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>已过{day}，还没有交</source>
        <translation>Was due on {day}, not paid yet</translation>
    </message>
    <message>
        <source>超过自动缴费的上限，请自己交，{day}到期</source>
        <translation>Above your automatic limit: please pay it yourself by {day}</translation>
    </message>
    <message>
        <source>自动缴费时钱不够，请自己交，{day}到期</source>
        <translation>Too little money for automatic payment: please pay it yourself by {day}</translation>
    </message>
    <message>
        <source>{day}前交</source>
        <translation>Pay by {day}</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>找不到的，在这里搜，拼音也行。</source>
        <translation>Search here for what you cannot find; pinyin works too.</translation>
    </message>
    <message>
        <source>所有的服务都在这里，按类排好。</source>
        <translation>All services are here, sorted by kind.</translation>
    </message>
    <message>
        <source>也可以说话办事：按一下，说“给女儿转三百”。</source>
        <translation>You can also speak: press, and say what you want to do.</translation>
    </message>
    <message>
        <source>还有多少钱，看这里。</source>
        <translation>How much money you have: look here.</translation>
    </message>
    <message>
        <source>不想按，就点这里说话。</source>
        <translation>If you would rather speak, tap here.</translation>
    </message>
    <message>
        <source>遇到难事，点这里，每一页都有。</source>
        <translation>When something is difficult, tap here. It is on every page.</translation>
    </message>
    <message>
        <source>第{n}个，共{all}个</source>
        <translation>{n} of {all}</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>还没有填金额</source>
        <translation>No amount yet</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>还没有转出的转账，共{n}笔</source>
        <translation>Transfers not sent yet, {n} in all</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>对方的卡</source>
        <translation>Their card</translation>
    </message>
    <message>
        <source>撤回这笔转账</source>
        <translation>Withdraw this transfer</translation>
    </message>
    <message>
        <source>确认撤回</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>撤回以后这笔钱不会转出，马上就能用。还想转，要重新转一次。</source>
        <translation>The money is not sent and can be used at once. To send it after all, start again.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>钱没有转出，还在您账上，现在就能用。</source>
        <translation>No money was sent; it is in your account and can be used now.</translation>
    </message>
    <message>
        <source>{moment}办的 ・ 尾号{tail}</source>
        <translation>made {moment} ・ ending {tail}</translation>
    </message>
    <message>
        <source>转给{who}，尾号{tail}，{amount}，{moment}办的，{status}</source>
        <translation>To {who}, account ending {tail}, {amount}, made {moment}, {status}</translation>
    </message>
    <message>
        <source>撤回转给{who}的{amount}</source>
        <translation>Withdraw {amount} for {who}</translation>
    </message>
    <message>
        <source>等家人同意</source>
        <translation>Waiting for family</translation>
    </message>
    <message>
        <source>等家人同意，最晚{time}</source>
        <translation>Waiting for family, until {time}</translation>
    </message>
    <message>
        <source>马上转出</source>
        <translation>Sent now</translation>
    </message>
    <message>
        <source>{time}转出</source>
        <translation>Sent {time}</translation>
    </message>
</context>
<context>
    <name>wake</name>
    <message>
        <source>没有听到，再来一次</source>
        <translation>Nothing was heard; please try again</translation>
    </message>
    <message>
        <source>说得太长了，只喊“小象小象”，再来一次</source>
        <translation>That was too long; say only “Xiaoxiang Xiaoxiang” and try again</translation>
    </message>
    <message>
        <source>太轻了，靠近一点，再来一次</source>
        <translation>Too quiet; come closer and try again</translation>
    </message>
    <message>
        <source>太响了，离远一点，再来一次</source>
        <translation>Too loud; move away a little and try again</translation>
    </message>
    <message>
        <source>删掉了，按大家的来听</source>
        <translation>Removed; it listens as for everybody</translation>
    </message>
    <message>
        <source>请喊一声“小象小象”</source>
        <translation>Please say “Xiaoxiang Xiaoxiang”</translation>
    </message>
    <message>
        <source>一共喊{n}声，按一下喊一声</source>
        <translation>{n} calls in all, one for each press</translation>
    </message>
    <message>
        <source>喊了{n}声，还要{more}声</source>
        <translation>{n} calls taken, {more} more needed</translation>
    </message>
    <message>
        <source>喊了{n}声，够了</source>
        <translation>{n} calls taken, that is enough</translation>
    </message>
    <message>
        <source>您喊{n}声，原来和现在都是喊醒{after}声</source>
        <translation>Of your {n} calls, {after} woke it before and do now</translation>
    </message>
    <message>
        <source>您喊{n}声，原来一声也喊不醒，现在能喊醒{after}声</source>
        <translation>Of your {n} calls none woke it before; now {after} do</translation>
    </message>
    <message>
        <source>您喊{n}声，原来喊醒{before}声，现在能喊醒{after}声</source>
        <translation>Of your {n} calls {before} woke it before; now {after} do</translation>
    </message>
    <message>
        <source>放了{minutes}分钟别的声音，一次也没有听错</source>
        <translation>{minutes} minutes of other sound: never woken by mistake</translation>
    </message>
    <message>
        <source>放了{minutes}分钟别的声音，原来听错{before}次，现在听错{after}次</source>
        <translation>{minutes} minutes of other sound: woken by mistake {before} times before, {after} times now</translation>
    </message>
    <message>
        <source>现在按大家的声音听</source>
        <translation>Now listening for anybody&apos;s voice</translation>
    </message>
    <message>
        <source>正在按您的声音听</source>
        <translation>It listens for your voice</translation>
    </message>
    <message>
        <source>没有打开，喊了也不会醒</source>
        <translation>Off: calling does not wake it</translation>
    </message>
    <message>
        <source>先不听了，到{time}自己再听</source>
        <translation>Not listening; it listens again at {time}</translation>
    </message>
    <message>
        <source>现在喊不醒，请按“说话”</source>
        <translation>Calling does not work now; press “Talk”</translation>
    </message>
    <message>
        <source>正在等您喊“小象小象”</source>
        <translation>Waiting for “Xiaoxiang Xiaoxiang”</translation>
    </message>
    <message>
        <source>上一次叫醒：{when}，听着有{percent}%像，当时选的是“{step}”。声音没有留下。</source>
        <translation>Last woken: {when}; it sounded {percent}% like the phrase, with “{step}” chosen. No sound was kept.</translation>
    </message>
    <message>
        <source>上一次叫醒：{when}。声音没有留下。</source>
        <translation>Last woken: {when}. No sound was kept.</translation>
    </message>
</context>
<context>
    <name>wealth</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>一半</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>四分之一</source>
        <translation>A quarter</translation>
    </message>
    <message>
        <source>自己填</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>买入{name}</source>
        <translation>Buy {name}</translation>
    </message>
    <message>
        <source>取回{name}</source>
        <translation>Redeem {name}</translation>
    </message>
    <message>
        <source>取消{order}</source>
        <translation>Cancel: {order}</translation>
    </message>
    <message>
        <source>您有的理财，{n}个</source>
        <translation>Products you hold, {n}</translation>
    </message>
    <message>
        <source>一共{units}</source>
        <translation>{units} in all</translation>
    </message>
    <message>
        <source>亏了 {amount}</source>
        <translation>Lost {amount}</translation>
    </message>
    <message>
        <source>赚了 {amount}</source>
        <translation>Gained {amount}</translation>
    </message>
    <message>
        <source>{name}，{risk}，现在值{value}，亏了{gain}</source>
        <translation>{name}, {risk}, worth {value} now, lost {gain}</translation>
    </message>
    <message>
        <source>{name}，{risk}，现在值{value}，赚了{gain}</source>
        <translation>{name}, {risk}, worth {value} now, gained {gain}</translation>
    </message>
    <message>
        <source>份额</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>今天每份值</source>
        <translation>Net value today</translation>
    </message>
    <message>
        <source>已经取回</source>
        <translation>Redeemed</translation>
    </message>
    <message>
        <source>一共买入</source>
        <translation>Bought in all</translation>
    </message>
    <message>
        <source>确认买入</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>产品的风险</source>
        <translation>Risk of the product</translation>
    </message>
    <message>
        <source>您的等级</source>
        <translation>Your grade</translation>
    </message>
    <message>
        <source>反悔的时间</source>
        <translation>Time to change your mind</translation>
    </message>
    <message>
        <source>{n}小时，不收钱</source>
        <translation>{n} hours, free</translation>
    </message>
    <message>
        <source>按{n}小时以后那天每份的价钱，算能买多少份。</source>
        <translation> Units are counted at the net value in {n} hours.</translation>
    </message>
    <message>
        <source>留着的钱马上能用，不收钱</source>
        <translation>the money is free at once, no charge</translation>
    </message>
    <message>
        <source>没有买，留着的钱已经可以用了。</source>
        <translation>Nothing was bought; the money is free again.</translation>
    </message>
    <message>
        <source>确认取回</source>
        <translation>Redeem</translation>
    </message>
    <message>
        <source>取回{name}，{amount}，{day}到账</source>
        <translation>Redeem {name}, {amount}, arrives {day}</translation>
    </message>
    <message>
        <source>已经下单</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>钱专门留着买这个，还没有买成。{until}以前都可以取消。</source>
        <translation>The money is kept for this alone; nothing is bought yet. You can cancel until {until}.</translation>
    </message>
    <message>
        <source>反悔，取消这笔</source>
        <translation>Change my mind and cancel</translation>
    </message>
    <message>
        <source>取消买入{name}</source>
        <translation>Cancel buying {name}</translation>
    </message>
    <message>
        <source>确认取消</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>取消以后</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>已经取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>取回多少份</source>
        <translation>Units redeemed</translation>
    </message>
    <message>
        <source>到账的日子</source>
        <translation>Arrives on</translation>
    </message>
    <message>
        <source>确认以后不能撤销。</source>
        <translation>It cannot be undone afterwards.</translation>
    </message>
    <message>
        <source>{amount}会在{day}到您的账户。</source>
        <translation>{amount} will reach your account on {day}.</translation>
    </message>
    <message>
        <source>买入{name}，{amount}，{until}以前可以取消</source>
        <translation>Buy {name}, {amount}, can be cancelled until {until}</translation>
    </message>
    <message>
        <source>{day}到账</source>
        <translation>Arrives {day}</translation>
    </message>
    <message>
        <source>{until}以前可以取消</source>
        <translation>Can be cancelled until {until}</translation>
    </message>
    <message>
        <source>不高过我的等级</source>
        <translation>Within my grade</translation>
    </message>
    <message>
        <source>理财产品，{n}个</source>
        <translation>Wealth products, {n}</translation>
    </message>
    <message>
        <source>还没有有效的风险问卷</source>
        <translation>No risk answers that still hold</translation>
    </message>
    <message>
        <source>您的等级是{grade}，有效到{day}</source>
        <translation>Your grade is {grade}, valid until {day}</translation>
    </message>
    <message>
        <source>它的风险高过您的{grade}，您买不了。</source>
        <translation>Its risk is above your {grade}; you cannot buy it.</translation>
    </message>
    <message>
        <source>过去一年每份的价钱：从{first}到{last}，最低{low}，最高{high}</source>
        <translation>Net value over the past year: from {first} to {last}, lowest {low}, highest {high}</translation>
    </message>
    <message>
        <source>最少 {least}</source>
        <translation>at least {least}</translation>
    </message>
    <message>
        <source>过去一年 {change}</source>
        <translation>Past year {change}</translation>
    </message>
    <message>
        <source>{least} 起</source>
        <translation>from {least}</translation>
    </message>
    <message>
        <source>{name}，{risk}，过去一年{change}，{least}起，可能亏本</source>
        <translation>{name}, {risk}, past year {change}, from {least}, may lose</translation>
    </message>
    <message>
        <source>{name}，{risk}，可能亏本</source>
        <translation>{name}, {risk}, may lose money</translation>
    </message>
    <message>
        <source>过去一年</source>
        <translation>Past year</translation>
    </message>
    <message>
        <source>三年里跌得最多</source>
        <translation>Deepest fall in 3 years</translation>
    </message>
    <message>
        <source>最少买</source>
        <translation>Least purchase</translation>
    </message>
    <message>
        <source>{n}小时</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Redeeming</translation>
    </message>
    <message>
        <source>第二天到账，不收钱</source>
        <translation>Arrives the next day, free of charge</translation>
    </message>
    <message>
        <source>第{n}题，共{all}题</source>
        <translation>Question {n} of {all}</translation>
    </message>
    <message>
        <source>您的等级是{grade}，可以买R1到{most}的产品。等级不是建议，不买也可以。</source>
        <translation>Your grade is {grade}: you may buy products from R1 to {most}. A grade is no advice; you need not buy.</translation>
    </message>
    <message>
        <source>您的等级是{grade}，只能买{most}的产品。等级不是建议，不买也可以。</source>
        <translation>Your grade is {grade}: you may buy products of {most} only. A grade is no advice; you need not buy.</translation>
    </message>
    <message>
        <source>有效到</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>按年龄，最高{grade}</source>
        <translation>by age, {grade} at most</translation>
    </message>
    <message>
        <source>为什么是这一级</source>
        <translation>Why this grade</translation>
    </message>
    <message>
        <source>{first}到{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>这个月的理财，{n}个</source>
        <translation>Products this month, {n}</translation>
    </message>
    <message>
        <source>{name}，月初{opening}，买入{in}，取回{out}，{last}{closing}，这个月亏了{gain}</source>
        <translation>{name}, start {opening}, bought {in}, redeemed {out}, {last} {closing}, lost {gain} this month</translation>
    </message>
    <message>
        <source>{name}，月初{opening}，买入{in}，取回{out}，{last}{closing}，这个月赚了{gain}</source>
        <translation>{name}, start {opening}, bought {in}, redeemed {out}, {last} {closing}, gained {gain} this month</translation>
    </message>
    <message>
        <source>到今天一共</source>
        <translation>All as of today</translation>
    </message>
    <message>
        <source>月初一共</source>
        <translation>All at the start</translation>
    </message>
    <message>
        <source>月末一共</source>
        <translation>All at the end</translation>
    </message>
    <message>
        <source>到今天</source>
        <translation>As of today</translation>
    </message>
    <message>
        <source>月末</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>定期利息</source>
        <translation>Deposit interest</translation>
    </message>
    <message>
        <source>活期利息</source>
        <translation>Current interest</translation>
    </message>
    <message>
        <source>低风险</source>
        <translation>low risk</translation>
    </message>
    <message>
        <source>中低风险</source>
        <translation>medium-low risk</translation>
    </message>
    <message>
        <source>中风险</source>
        <translation>medium risk</translation>
    </message>
    <message>
        <source>中高风险</source>
        <translation>medium-high risk</translation>
    </message>
    <message>
        <source>高风险</source>
        <translation>high risk</translation>
    </message>
    <message>
        <source>保守型</source>
        <translation>cautious</translation>
    </message>
    <message>
        <source>稳健型</source>
        <translation>steady</translation>
    </message>
    <message>
        <source>平衡型</source>
        <translation>balanced</translation>
    </message>
    <message>
        <source>成长型</source>
        <translation>growth</translation>
    </message>
    <message>
        <source>进取型</source>
        <translation>bold</translation>
    </message>
    <message>
        <source>价格一般很平稳，但不保证本金，也可能亏。</source>
        <translation>Its price is usually steady, but nothing is guaranteed; you may lose.</translation>
    </message>
    <message>
        <source>价格会有小的涨跌，可能亏掉一点本金。</source>
        <translation>Its price moves a little; you may lose a little of what you put in.</translation>
    </message>
    <message>
        <source>价格有涨有跌，可能亏掉一部分本金。</source>
        <translation>Its price goes up and down; you may lose part of what you put in.</translation>
    </message>
    <message>
        <source>价格涨跌大，可能亏掉不少本金。</source>
        <translation>Its price moves a lot; you may lose much of what you put in.</translation>
    </message>
    <message>
        <source>价格涨跌很大，可能亏掉很大一部分本金。</source>
        <translation>Its price moves very much; you may lose a large part of what you put in.</translation>
    </message>
    <message>
        <source>没有变</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>涨了{percent}</source>
        <translation>up {percent}</translation>
    </message>
    <message>
        <source>跌了{percent}</source>
        <translation>down {percent}</translation>
    </message>
    <message>
        <source>{n}份</source>
        <translation>{n} units</translation>
    </message>
</context>
</TS>
