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
        <source>小数点</source>
        <translation>Decimal point</translation>
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
        <source>附言，选填</source>
        <translation>Remark, optional</translation>
    </message>
    <message>
        <source>附言（选填）</source>
        <translation>Remark (optional)</translation>
    </message>
</context>
<context>
    <name>AssetCard</name>
    <message>
        <source>总资产</source>
        <translation>Total assets</translation>
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
    <name>AssistantBar</name>
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
    <name>BrandLine</name>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>和小象对话</source>
        <translation>Conversation with Xiaoxiang</translation>
    </message>
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
    <name>ElderHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>明细</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>钱的进出</source>
        <translation>Money in and out</translation>
    </message>
    <message>
        <source>交易明细</source>
        <translation>Statement</translation>
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
    <name>Examples</name>
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
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>标准版</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>长辈版</source>
        <translation>Elder</translation>
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
    <name>Main</name>
    <message>
        <source>小象银行</source>
        <translation>Xiaoxiang Bank</translation>
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
        <source>选择收款人</source>
        <translation>Choose a payee</translation>
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
        <source>正在转账，请稍等</source>
        <translation>Sending, one moment</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
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
        <source>转给%1 %2</source>
        <translation>To %1 %2</translation>
    </message>
    <message>
        <source>密码别念出来，别告诉人。</source>
        <translation>Do not say it aloud or tell anyone.</translation>
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
        <source>密码只能用手输入。请不要说出来，也不要告诉任何人。</source>
        <translation>The PIN is entered by hand only. Do not say it aloud or tell anyone.</translation>
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
        <source>账户余额</source>
        <translation>Balance</translation>
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
        <source>请在此前确认</source>
        <translation>Confirm before</translation>
    </message>
    <message>
        <source>给对方留句话</source>
        <translation>Words to them</translation>
    </message>
    <message>
        <source>对，确认转账</source>
        <translation>Yes, confirm</translation>
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
        <source>尾号 %1</source>
        <translation>ending %1</translation>
    </message>
    <message>
        <source>付款账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>%1 尾号 %2</source>
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
        <source>附言</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>请在 %1 前确认。过了时间会自动作废，钱不会转出。</source>
        <translation>Please confirm before %1. After that it lapses and no money is sent.</translation>
    </message>
    <message>
        <source>确认转账</source>
        <translation>Confirm transfer</translation>
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
    <name>Scroller</name>
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
    <name>SettingsGroup</name>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>小象说话</source>
        <translation>Xiaoxiang&apos;s voice</translation>
    </message>
    <message>
        <source>把回答读出来</source>
        <translation>Read replies aloud</translation>
    </message>
    <message>
        <source>说话快慢</source>
        <translation>Speaking rate</translation>
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
</context>
<context>
    <name>StandardHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
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
    <name>assistant</name>
    <message>
        <source>待命</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>正在听</source>
        <translation>Listening</translation>
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
    <name>language</name>
    <message>
        <source>中文</source>
        <translation>English</translation>
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
    <name>navigation</name>
    <message>
        <source>这笔转账已取消，钱没有转出</source>
        <translation>The transfer is cancelled, no money was sent</translation>
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
        <source>收款人，共{n}位</source>
        <translation>Payees, {n} in all</translation>
    </message>
    <message>
        <source>家人</source>
        <translation>家人</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>正在转账，请稍等</source>
        <translation>Sending, one moment</translation>
    </message>
    <message>
        <source>已输入{n}位</source>
        <translation>{n} digits entered</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>转账成功</source>
        <translation>Transfer sent</translation>
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
        <source>已向{who}转出{amount}</source>
        <translation>{amount} sent to {who}</translation>
    </message>
    <message>
        <source>钱没有转出，还在您账上。</source>
        <translation>No money was sent, it is still in your account.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>向{who}转{amount}，{bank}尾号{tail}，从{account}尾号{from_tail}转出</source>
        <translation>{amount} to {who}, {bank} ending {tail}, from {account} ending {from_tail}</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>程序出了点问题，这一步没有办成。请再试一次；还不行，请关闭后重新打开，看看明细。</source>
        <translation>Something went wrong and this step was not done. Please try again; if that fails, close and reopen the app and look at the statement.</translation>
    </message>
    <message>
        <source>还没有填金额，请写上要转多少钱。</source>
        <translation>There is no amount yet. Please enter how much to send.</translation>
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
        <source>超过了每天{limit_fen}的限额，今天已经转了{used_fen}。请改小金额，或明天再转。</source>
        <translation>Over the daily limit of {limit_fen}; {used_fen} already sent today. Please make it smaller, or wait until tomorrow.</translation>
    </message>
    <message>
        <source>超过了每天转账的限额，请改小金额，或明天再转。</source>
        <translation>Over the daily limit. Please make it smaller, or wait until tomorrow.</translation>
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
        <source>限额不对：每天的限额不能比每笔的小，请重新填写。</source>
        <translation>The limits are wrong: the daily one cannot be below the one for a transfer. Please enter them again.</translation>
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
        <source>密码错得太多，已锁到{until_iso}，这笔钱没有转出。到时间再试，或请家人帮忙看看。</source>
        <translation>Too many wrong PINs: locked until {until_iso}, no money was sent. Try again then, or ask your family for help.</translation>
    </message>
    <message>
        <source>密码错得太多，已经锁住，这笔钱没有转出。请过一会儿再试。</source>
        <translation>Too many wrong PINs: locked, no money was sent. Please try again later.</translation>
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
        <source>账本文件坏了，为了安全已停止办理。请重新运行安装程序。</source>
        <translation>The ledger is damaged; for safety nothing is done. Please run the set-up again.</translation>
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
        <source>语音识别还没有装好。请运行安装程序；现在可以打字、点屏幕。</source>
        <translation>Speech recognition is not installed. Please run the set-up; meanwhile type or use the screen.</translation>
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
        <source>小象还没有装好。请运行安装程序；现在可以点屏幕办理。</source>
        <translation>Xiaoxiang is not installed. Please run the set-up; meanwhile use the screen.</translation>
    </message>
    <message>
        <source>{amount}元</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>{month}月{day}日{hour}:{minute}</source>
        <translation>{month}-{day} {hour}:{minute}</translation>
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
        <source>已切换到长辈版</source>
        <translation>Switched to the elder version</translation>
    </message>
    <message>
        <source>已切换到标准版</source>
        <translation>Switched to the standard version</translation>
    </message>
</context>
</TS>
